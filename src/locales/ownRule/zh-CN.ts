import type { OwnRule } from './en.ts'

/** What is said around rules that visitors type, in Chinese. */
export const ownRule: OwnRule = {
  own: '自定义规则……',
  ownNote: '输入任意由 w 和 g 构成的更新规则；初始为步长固定的动量法。',
  ownWords: '更新规则 w = w - lr*g',
  title: (name) => `规则编辑器：${name}`,
  field: '更新规则（一步）',
  edit: (name) => `编辑 ${name} 的规则`,
  kept: '该运行仍采用上一个有效的规则。',
  copy: '编辑副本',
  copyOf: (name) => `编辑 ${name} 的规则的副本`,
  edited: (name) => `${name}（修改版）`,
  noRule: (name) => `${name} 无法写成更新规则（其中含有线搜索或方程求解），因此没有可编辑的文本。`,
  unread: '无法读取其规则，该运行停在起点。请编辑规则加以修正。',
  still: '它从未移动：所有点都是起点。',
  neverSet: '它从未移动：规则中没有一行给 w 赋值。',
  'not-finite': (line, step) => `第 ${step} 步，“${line}”的结果不是有限数。`,
  divided: (line, step) => `第 ${step} 步，“${line}”中除数为零。`,
  help: {
    title: '可以输入什么',
    given: '当前点、该处梯度、函数值，以及从 1 开始的步数。',
    numbers: '只被读取的名称（如 lr）是带滑块的数。',
    state: '先读取后赋值的名称（如 m）逐步保留其值，初值为 0……',
    start: '……或由含 := 的一行给出，可用 w 和各个数。',
    vectors: '整个向量的运算：范数、内积、另一点处的梯度。',
    cases: '逐坐标的分段取值。',
    functions: '函数；另有 pi 和 e。# 之后为注释。',
  },
}
