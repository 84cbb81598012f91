import { shown } from '../number.ts'
import { excerpt, inFull, say } from '../sentences/sentences.ts'
import type { FaultTable, LoadingText } from './loading.ts'

/** All that is said about files of one's own, in Chinese. */
export const loading: LoadingText = {
  title: '载入文件',
  close: '关闭',
  cancel: '取消',
  choose: '选择文件…',
  copy: '复制',
  intro:
    '可用 .npy、.npz、.csv、.json、.jsonl 或 .h5 文件，最大 64 MiB。格式由内容决定，与文件名无关。',
  landscape: '地形',
  landscapeIntro:
    '损失矩阵；x、y、损失三列；沿一个方向的损失序列；或 loss-landscape 绘图程序的曲面文件。',
  trajectory: '轨迹',
  trajectoryIntro: '每行一个点：作为一次运行逐步显示。',
  stays: '文件只留在本机，不会上传。链接只含文件名和指纹，不含数据。',
  drop: '松开鼠标即可载入文件',
  opening: '正在读取文件…',
  readAs: '解读为',
  readings: {
    grid: (name) => `地形：矩阵 ${name}`,
    points: (name) => `地形：${name} 的 x、y、f 列`,
    curve: (name) => `曲线：数值 ${name}`,
    line: (name) => `曲线：${name} 的 x、f 列`,
    route: (name) => `轨迹：${name} 的各行`,
  },
  rows: '各行',
  rowsAre: (axis) => `对应 ${axis}`,
  axisFrom: (name) => `取自“${excerpt(name)}”`,
  from: (axis) => `${axis} 的下限`,
  to: (axis) => `${axis} 的上限`,
  column: (number) => `第 ${number} 列`,
  columnOf: (role) => `${role} 所在的列`,
  minusOne: '−1 表示未计算',
  sizes: {
    surface: ([columns = 0, rows = 0]) => `${columns} × ${rows} 个节点`,
    curve: ([count = 0]) => `${inFull(count)} 个节点`,
    route: ([count = 0]) => `${inFull(count)} 个点`,
  },
  axisRange: (axis, [low, high]) => `${'xyz'[axis]}：${shown(low)} 至 ${shown(high)}`,
  valueRange: ([low, high]) => `f：${shown(low, 4)} 至 ${shown(high, 4)}`,
  noValues: 'f 没有任何有限值。',
  holes: (count) => `${inFull(count)} 个节点没有值：其周围的单元内 f 没有定义。`,
  routeHoles: (count) => `${inFull(count)} 个数不是有限值：运行在第一个之前结束。`,
  between: {
    surface: '节点之间：通过所有数值的双三次样条，二阶连续可微。梯度和海森矩阵是该样条的精确值。',
    curve: '节点之间：通过所有数值的三次样条，二阶连续可微。',
  },
  noRoom: '运行数已达上限：请先移除一个。',
  takeLandscape: '显示为地形',
  takeRoute: '添加为运行',
  replace: '载入其他文件…',
  wantedTitle: '此图景需要一个文件',
  wanted: (name) => `链接所示的是“${excerpt(name)}”，链接本身不含数据。其余设置均已保留。`,
  unnamed: '链接指向一个文件，但没有说明是哪一个。',
  fingerprint: '指纹',
  give: (name) => `载入 ${excerpt(name)}…`,
  other: (name) => `“${excerpt(name)}”的指纹不同：它不是链接所指的文件。`,
  convert: '读取它会运行其中的代码，因此本页不读取。若您信任该文件，可用以下代码转换为 .npy：',
  describeFault: (fault) => say(faults, fault),
}

const faults: FaultTable = {
  'empty-file': () => '文件是空的。',
  'too-many-bytes': ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)} MiB，最多可读取 ${megabytes(limit)} MiB。`,
  'too-many-numbers': ({ count, limit }) =>
    `文件有 ${inFull(count)} 个数，最多可用 ${inFull(limit)} 个。`,
  'unknown-format': () => '不是可读取的格式：.npy、.npz、CSV、JSON、JSON Lines、HDF5。',
  pickle: () => '这是 Python 的 pickle 文件。',
  torch: () => '这是 torch.save 保存的文件，其中含有 Python 的 pickle。',
  objects: ({ name }) =>
    `${name ? `“${excerpt(name)}”` : '该数组'}含有以 pickle 保存的 Python 对象。`,
  'ends-early': ({ at, needs, length }) =>
    `文件不完整：第 ${inFull(at)} 字节处还应有 ${inFull(needs)} 字节，而文件总共只有 ${inFull(length)} 字节。`,
  broken: ({ at, part }) => `文件在第 ${inFull(at)} 字节处损坏：无法读取 ${excerpt(part)}。`,
  unsupported: ({ part }) => `文件使用了此处不支持的内容：${excerpt(part)}。`,
  checksum: ({ name }) => `“${excerpt(name)}”已损坏：校验和或大小不符。`,
  'not-a-number': ({ line, text }) => `第 ${inFull(line)} 行：“${excerpt(text)}”不是数。`,
  ragged: ({ line, found, expected }) =>
    `第 ${inFull(line)} 行有 ${found} 项，应有 ${expected} 项。`,
  'bad-json': ({ line }) => `第 ${inFull(line)} 行不是 JSON。`,
  'no-numbers': () => '文件中没有数值数组。',
  'no-such-part': ({ part }) => `文件中没有可用的矩阵或列“${excerpt(part)}”。`,
  'too-few': ({ count, needs }) => `坐标轴上只有 ${count} 个节点，至少需要 ${needs} 个。`,
  'axis-order': ({ axis }) => `${axis} 的值没有逐个递增或递减。`,
  'axis-length': ({ axis, found, expected }) =>
    `${axis} 有 ${inFull(found)} 个值，而节点有 ${inFull(expected)} 个。`,
  'not-a-grid': ({ columns, rows, points }) =>
    `这 ${inFull(points)} 个点不在网格上：需要 ${inFull(columns)} × ${inFull(rows)} 个节点的网格。`,
  'repeated-place': ({ row }) => `第 ${inFull(row)} 行的位置与前面某行重复。`,
  cancelled: () => '已取消读取。',
}

function megabytes(bytes: number): string {
  return shown(bytes / 2 ** 20)
}
