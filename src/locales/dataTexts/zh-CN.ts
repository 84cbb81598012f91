import type { DataTexts } from './dataTexts.ts'

/** What is said beside the samples of a landscape. */
export const dataTexts: DataTexts = {
  pictures: {
    line: '样本，以及各运行在当前步的直线 v = x·u + y。',
    groups: '菱形带有稀有特征，圆点没有。各运行的模型：实线为无此特征，虚线为有此特征。',
    curve: '样本，以及各运行的网络在当前步的输出曲线。',
    classes: '两类样本，以及各运行的神经元输出 50 % 之处；虚线为所选运行的 10 % 与 90 %。',
    slopes: '每一步所用样本的斜率，每步一根柱。',
  },
  wrong: (wrong, count) => `线错误一侧的样本：${count} 个中有 ${wrong} 个。`,
  step: (next, batch, count, seen) =>
    `第 ${next} 步使用 ${count} 个样本中的 ${batch} 个；此前已用 ${seen} 个。`,
  end: (count, seen) => `已是最后一步：共 ${count} 个样本，累计使用 ${seen} 次。`,
}
