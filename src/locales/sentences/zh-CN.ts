import {
  type EndingTable,
  excerpt,
  inFull,
  type NoticeTable,
  type ProblemTable,
  placeOf,
  type Sentences,
  type StopTable,
  say,
} from './sentences.ts'

/** Every sentence about links, formulas and endings in Simplified Chinese. */
export const sentences: Sentences = {
  describeError(error, text) {
    const { line, column } = placeOf(error, text)
    const place = line === undefined ? `第 ${column} 个字符` : `第 ${line} 行第 ${column} 个字符`
    return `${place}：${say(problems, error.problem)}`
  },
  describeNotice: (notice) => say(notices, notice),
  describeEnding: (ending) => say(endings, ending),
  pointKinds: {
    slope: '在斜坡上',
    minimum: '在极小值点',
    maximum: '在极大值点',
    saddle: '在鞍点',
    degenerate: '在退化临界点（某个方向上是平的）',
    kink: '在尖点上，f 在此不可微：所示梯度是一个次梯度',
    undefined: '在 f 的定义域之外',
  },
}

const problems: ProblemTable = {
  empty: () => '这里缺少公式。',
  'unexpected-character': ({ found }) => `公式中不能使用“${excerpt(found)}”。`,
  unexpected: ({ found, expected }) =>
    `此处应为${expectedWords(expected)}，而不是“${excerpt(found)}”。`,
  'unexpected-end': ({ expected }) => `公式不完整：缺少${expectedWords(expected)}。`,
  'unknown-name': ({ name, near }) => `这里没有名为“${excerpt(name)}”的量${meant(near)}`,
  'argument-count': ({ name, takes, given }) =>
    `${name} 需要 ${takes} 个参数，而给出了 ${given} 个。`,
  'condition-expected': () => '此处应为条件，例如 x > 0。',
  'number-expected': () => '此处应为数值；比较只能用作 where() 的条件。',
  'chained-comparison': () => '比较不能连写，请写成 where(a < b, where(b < c, …, …), …)。',
  'only-in-rules': ({ name }) => `${name} 只能用于更新规则。`,
  'vector-expected': ({ name }) => `${name} 的参数必须是向量，例如 w 或 g。`,
  'cannot-assign': ({ name }) => `“${excerpt(name)}”已有含义，不能赋值。`,
  'assignment-expected': () => '此处应为“名称 = 公式”。',
  'too-long': ({ limit }) => `文本太长：最多可读 ${limit} 个字符。`,
  'too-deep': ({ limit }) => `公式嵌套太深：最多 ${limit} 层。`,
  'too-large': ({ limit }) => `公式太大：最多 ${limit} 个部分。`,
  'reserved-name': ({ name }) =>
    `“${excerpt(name)}”是运行的修饰项或链接所用的名称，请改用其他名称。`,
  'too-many': ({ what, limit }) => `一条更新规则最多可有 ${limit} ${ruleParts[what]}。`,
}

const ruleParts = { lines: '行', hypers: '个可调的数', gradients: '次 gradient() 调用' }

const notices: NoticeTable = {
  'too-long': ({ length, limit }) =>
    `链接有 ${inFull(length)} 个字符，最多读取 ${inFull(limit)} 个。现在显示默认场景。`,
  'newer-version': ({ found, known }) =>
    `该链接属于版本 ${found}，当前为版本 ${known}。已采用能够识别的部分。`,
  'unknown-key': ({ key, near }) => `无法识别链接中的“${excerpt(key)}”${meant(near)}`,
  repeated: ({ key }) => `链接中“${excerpt(key)}”出现了多次，已采用最后一个。`,
  ignored: ({ key }) =>
    `未使用“${excerpt(key)}”：它只用于 f=${key === 'file' ? 'file' : 'formula'}，而链接指定了其他函数。`,
  'broken-encoding': ({ key, text, used }) =>
    `${excerpt(key)}：无法解读“${excerpt(text)}”中的百分号编码。${instead(used)}`,
  unreadable: ({ key, text, used }) =>
    `${excerpt(key)}：无法识别“${excerpt(text)}”。${instead(used)}`,
  'unknown-word': ({ key, text, near, known, used }) =>
    `${key}：无法识别“${excerpt(text)}”${near ? meant(near) : `，可用的有：${known.join('、')}。`}${instead(used)}`,
  clamped: ({ key, found, used }) =>
    `${excerpt(key)}：${inFull(found)} 太${found < used ? '小' : '大'}，已改用 ${inFull(used)}。`,
  rounded: ({ key, found, used }) =>
    `${excerpt(key)}：${inFull(found)} 不是整数，已改用 ${inFull(used)}。`,
  'wrong-count': ({ key, takes, given, used }) =>
    `${key} 在此需要 ${takes} 个数，而给出了 ${given} 个。${instead(used)}`,
  'unknown-landscape': ({ text, near, used }) =>
    `没有名为“${excerpt(text)}”的函数${meant(near)}现在显示“${used}”。`,
  'formula-missing': ({ used }) =>
    `链接声明了公式（f=formula），但没有 e=…。${landscapeShown(used)}`,
  formula: ({ text, error, used }) =>
    `无法读取公式“${excerpt(text)}”。${sentences.describeError(error, text)}${landscapeShown(used)}`,
  'unknown-parameter': ({ landscape, name, near }) =>
    landscape === 'formula'
      ? `“${excerpt(name)}”不能用作参数名，已忽略。`
      : `“${landscape}”没有参数“${excerpt(name)}”${meant(near)}已忽略。`,
  'unknown-optimizer': ({ text, near }) =>
    `没有名为“${excerpt(text)}”的优化器${meant(near)}已略去该运行。`,
  rule: ({ text, error }) =>
    `无法读取规则“${excerpt(text)}”。${sentences.describeError(error, text)}该运行停在起点，并保留文本。`,
  'no-run': () => '链接中没有可用的运行，现在显示默认的三个。',
  'read-as': ({ text, used }) =>
    `“${excerpt(text)}”需要由数据构成的损失函数；对公式而言它就是“${used}”，已改用后者。`,
  'needs-data': ({ optimizer, name }) =>
    `“${optimizer}”：“${name}”只能用于由数据构成的地形，已忽略。`,
  'unknown-hyper': ({ optimizer, name, near }) =>
    `“${optimizer}”没有超参数“${excerpt(name)}”${meant(near)}已忽略。`,
  'label-cut': ({ limit }) => `标签太长，只显示前 ${limit} 个字符。`,
  further: ({ count }) => `链接中还有 ${count} 处类似问题。`,
  'too-many-runs': ({ given, kept, limit }) =>
    `链接要求 ${given} 次运行，最多 ${limit} 次。已保留 ${kept} 次。`,
  'too-many-points': ({ steps, kept, runs, limit }) =>
    `${runs} 次运行各 ${inFull(steps)} 步，超出页面可容纳的 ${inFull(limit)} 个点。现各显示 ${inFull(kept)} 步。`,
}

const endings: EndingTable = {
  done: ({ step }) => `已完成全部 ${inFull(step)} 步。`,
  diverged: ({ step }) => `发散：从第 ${inFull(step)} 步起数值溢出。`,
  'left-domain': ({ step }) => `离开了 f 的定义域：在第 ${inFull(step)} 步 f 没有定义。`,
  stopped: ({ step, reason }) => `在第 ${inFull(step)} 步停止：${stops[reason]}`,
}

const stops: StopTable = {
  'end-of-file': '载入的轨迹到此结束。',
  'singular-hessian': '该处海森矩阵奇异，牛顿步不存在。',
  'undefined-hessian': 'f 在该处不是二阶可微的，没有海森矩阵可用。',
  'no-descent': '沿搜索方向没有找到更低的点。',
  'unbounded-descent': '沿搜索方向 f 无限下降。',
  'out-of-samples': '样本已按规定的遍数用完。',
}

function expectedWords(expected: string): string {
  if (expected === 'operand') return '数、名称或括号'
  if (expected === 'operator') return '运算符（如 + 或 *）'
  return expected === 'end' ? '公式结尾' : `“${expected}”`
}

function meant(near: string | undefined): string {
  return near === undefined ? '。' : `，是否想写“${near}”？`
}

function instead(used: string | undefined): string {
  return used === undefined || used === '' ? '已采用默认值。' : `已改用 ${excerpt(used)}。`
}

function landscapeShown(id: string): string {
  return id === 'formula' ? '现在显示上一个公式。' : `现在显示“${id}”。`
}
