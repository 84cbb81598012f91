import { boundText } from './bound.ts'
import type { Text } from './en.ts'
import { shown } from './number.ts'
import { sentences } from './sentences/zh-CN.ts'

/** Every text of the page in Simplified Chinese. */
export const zhCN: Text = {
  ...sentences,
  menu: {
    landscapes: {
      quadratic: '二次函数',
      saddle: '鞍面',
      'monkey-saddle': '猴鞍面',
    },
    optimizers: {
      'gradient-descent': '梯度下降',
      momentum: '动量法',
      nesterov: 'Nesterov 加速梯度',
      newton: '牛顿法',
    },
  },
  scene: {
    label: (landscape) => `${landscape} 的图景。拖动起点可改变起点，拖动其他位置可转动视角。`,
    loading: '正在绘制地形……',
    failed: '图景绘制失败。数值、曲线和链接仍可正常使用。',
    unsupported: '此浏览器不提供 WebGL，无法显示图景。数值、曲线和链接仍可正常使用。',
    lost: '图形处理器被收回，恢复后图景会重新出现。',
  },
  regions: {
    settings: '地形与运行',
    readings: '读数',
    tools: '分享与设置',
    tabs: '面板',
    more: '更多',
    less: '返回图景',
  },
  card: {
    fold: (title) => `折叠“${title}”`,
    unfold: (title) => `展开“${title}”`,
  },
  field: {
    reset: (value) => `双击恢复默认值 ${value}`,
    empty: '此处缺少数。可输入 0.01、1e-3、1/3 或 2^-4。',
    unreadable: (text) => `“${text}”不是数。可输入 0.01、1e-3、1/3 或 2^-4。`,
    tooSmall: (min) => `不能小于 ${shown(min)}。`,
    tooLarge: (max) => `不能大于 ${shown(max)}。`,
    typed: (name) => `${name}（键入）`,
  },
  landscape: {
    title: '地形',
    menu: '函数',
    otherwise: '其他',
    view: '视图',
    terrain: '三维',
    map: '平面图',
    height: '高度',
    linear: '线性',
    log: '对数',
    exaggeration: '起伏',
    levels: '等高线',
    eigenCross: '特征方向',
    start: '起点',
    steps: '步数',
    reference: (text) => `出处：${text}`,
  },
  runs: {
    title: '运行',
    add: '添加运行……',
    choose: (name) => `在读数中查看 ${name}`,
    hide: (name) => `隐藏 ${name}`,
    show: (name) => `显示 ${name}`,
    remove: (name) => `移除 ${name}`,
    duplicate: (name) => `复制 ${name}`,
    more: (name) => `${name} 的全部设置`,
    full: (most) => `最多 ${most} 个运行`,
  },
  routes: {
    tail: '尾迹',
    tailName: '轨迹的尾迹（步数）',
    whole: '尾迹为 0 时画出整条轨迹。',
    step: (step) => `第 ${step} 步`,
    diverged(ending, why) {
      const place = why.inside
        ? `${ending}在图中的最后一点（第 ${why.step} 步）`
        : `${ending}在 f 爆炸前的最后一点（第 ${why.step} 步）`
      switch (why.kind) {
        case 'overshoots':
          return `${place}，η·λₘₐₓ = ${shown(why.product)} > ${boundText(why.bound)}：每一步都越过谷底，误差不断增大。`
        case 'overshoots-later':
          return `${place}，η·λₘₐₓ = ${shown(why.product)}，尚未超过 ${boundText(why.bound)}；更远处曲率变大：在第 ${why.later.step} 步 η·λₘₐₓ = ${shown(why.later.product)}，每一步都越过谷底。`
        case 'falls':
          return `${place}，步长并未过大：f 本身不断下降，到第 ${why.end.step} 步为 ${shown(why.end.value)}。`
        case 'unexplained': {
          const { value, gg, eigenvalues } = why.diagnosis
          const curvature = eigenvalues[0] === undefined ? '' : `，λₘₐₓ = ${shown(eigenvalues[0])}`
          return `${place}，f = ${shown(value)}，|g| = ${shown(Math.sqrt(gg))}${curvature}。`
        }
      }
    },
  },
  transport: {
    title: '播放',
    play: '播放',
    pause: '暂停',
    first: '回到起点',
    last: '到最后一步',
    back: '后退一步',
    forward: '前进一步',
    backTen: '后退十步',
    forwardTen: '前进十步',
    step: '步',
    of: (step, last) => `第 ${step} 步，共 ${last} 步`,
    speed: '速度',
    perSecond: (steps) => `${steps} 步/秒`,
    loop: '循环',
  },
  inspector: {
    title: '当前步的读数',
    short: '读数',
    run: '运行',
    step: '步',
    point: '点 w',
    value: '损失 f',
    gradient: '梯度 g',
    gradientSize: '|g|',
    hessian: '海森矩阵 H',
    eigenvalues: '特征值 λ',
    kappa: '条件数 κ',
    bound: '2/λₘₐₓ',
    waiting: '正在等待第一批数值……',
    noHessian: '此处无定义',
  },
  regime: {
    monotone: 'η < 1/λₘₐₓ：局部单调下降，不振荡。',
    'one-step': 'η = 1/λₘₐₓ：最陡方向上的误差局部一步消除。',
    oscillating: '1/λₘₐₓ < η < 2/λₘₐₓ：局部收敛，但在谷的两侧振荡。',
    'two-cycle': 'η = 2/λₘₐₓ：在最陡方向上局部来回跳动，既不靠近也不远离。',
    divergent: 'η > 2/λₘₐₓ：局部发散，每一步都越过谷底，最陡方向上的误差不断增大。',
    unbounded: '此处没有向上弯曲的方向，曲率不限制 η。',
    reference: '2/λₘₐₓ 是普通梯度下降的界限；对这个优化器只作参照。',
  },
  chart: {
    title: '损失',
    gap: 'f − f*',
    value: 'f',
    axis: '步',
    log: '对数',
    linear: '线性',
    scale: '损失轴',
    loading: '正在加载曲线……',
    cut: '|f| 超过起点处的 10¹² 倍后，曲线不再画出。',
    label: (runs) => `${runs} 的损失随步数的变化。点击可跳到某一步。`,
  },
  share: {
    link: '复制链接',
    embed: '复制嵌入代码',
    copied: '已复制',
    failed: '此处不允许自动复制：请选中文本后手动复制。',
    frameTitle: (landscape) => `Losscape：${landscape} 上的优化器`,
  },
  tools: {
    toDark: '夜间地图',
    toLight: '纸质地图',
    help: '按键与帮助',
  },
  notices: { title: '提示', dismiss: '关闭' },
  trouble: {
    restarted: '计算运行的部分意外停止，已重新启动，一切照常继续。',
    lost: '计算运行的部分已停止，且无法重新启动。请重新加载页面。',
    part: '页面的这一部分未能加载。',
    page: '页面出现了错误。您的链接仍保存着整个场景。',
    reload: '重新加载',
    again: '重试',
  },
  help: {
    title: '按键与帮助',
    intro:
      '所有路线从同一点出发，走同样多的步数。在地面上拖动起点，调节学习率，看各个优化器如何前进。地址栏始终保存着您所见的场景。',
    keysTitle: '按键',
    keys: {
      play: '播放或暂停',
      step: '前进一步、后退一步',
      reset: '回到起点',
      top: '俯视',
      home: '默认视角',
      map: '三维或平面图',
      help: '本列表',
    },
    pictureTitle: '图景',
    picture:
      '点击地面可将起点设在该处。拖动可转动视角，按住右键或 Shift 拖动可平移，滚轮或双指可缩放。图景获得焦点时，方向键使起点移动定义域的 1%，加 Shift 为 10%，加 Alt 为 0.1%。',
    crossTitle: '特征方向',
    cross:
      '十字沿海森矩阵的特征向量方向。实线：损失沿此方向向上弯曲；虚线：向下弯曲。|λ| 越大，臂越长。',
    fieldsTitle: '数值',
    fields: '数值框可输入 0.01、1e-3、1/3 和 2^-4，也可超出滑块范围。双击名称恢复默认值。',
    close: '关闭',
  },
  spoken: {
    at: (run, step, value) => `${run}：第 ${step} 步，损失 ${shown(value)}。`,
  },
}
