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
    failed: '图景绘制失败。数值、曲线和链接仍可正常使用。',
    lost: '图形处理器被收回，恢复后图景会重新出现。',
  },
  points: {
    start: (number, at) => `起点 ${number}，位于 ${at}`,
    minimum: (kind, value, at) => `${minimumNames[kind]}，f = ${value}，位于 ${at}`,
    both: '并排',
    terrainLabel: (label) => `三维地形。${label}`,
    mapLabel: (label) => `平面图。${label}`,
    shown: '图中显示',
    eigenCross: '特征方向',
    eigenCrossHint:
      '当前步海森矩阵的特征向量。实线：损失沿此方向向上弯曲；虚线：向下弯曲。长度随 log |λ| 增长。',
    gradient: '梯度 g',
    gradientHint: '虚线箭头沿当前步的梯度指向上坡，长度随 log |g| 增长。',
    step: '下一步 Δw',
    stepHint: '所选运行接下来的一步，按真实比例绘制，超出边界的部分截去。',
    minima: '已知极小点',
    minimaHint: '每个已知的全局极小点处有一个尖端朝下的空心三角形。',
    keysTitle: '图景中的按键',
    keys: {
      zoom: '放大、缩小',
      turn: '转动地形、平移平面图',
      move: '平移地形或平面图',
      next: '依次到达起点和极小点；方向键移动获得焦点的起点',
      leave: '离开图景',
    },
  },
  regions: {
    settings: '地形与运行',
    readings: '读数',
    tools: '分享与设置',
    tabs: '面板',
    more: '更多',
    less: '返回图景',
  },
  flat: {
    label: (landscape) => `${landscape} 的平面地图。单击地图或拖动起点可设置起点。`,
    unsupported: '此浏览器不提供 WebGL，因此以平面地图显示地形。',
    lost: '图形处理器被系统收回，在其恢复之前以平面地图显示地形。',
  },
  card: {
    fold: (title) => `折叠“${title}”`,
    unfold: (title) => `展开“${title}”`,
  },
  pickers: {
    landscape: (name) => `函数：${name}`,
    landscapes: '地形',
    optimizers: '优化器',
    search: '搜索',
    searchLandscapes: '名称、公式或用途',
    searchOptimizers: '名称或特点',
    none: (text) => `没有与“${text}”相符的项。`,
    found: (count) => `找到 ${count} 项`,
    close: '关闭',
    teaches: {
      rosenbrock: '弯曲狭长的山谷：进谷容易，沿谷底走到极小点却很慢。',
      quadratic: '两个方向曲率不同的碗：条件数如何制约学习率。',
      saddle: '两侧向上、两侧向下：梯度为零，却不是极小点。',
      'monkey-saddle': '三条下坡路，海森矩阵为零：二阶导数无从判断。',
      beale: '陡壁之间的平地：离极小点还远，梯度已几乎消失。',
      himmelblau: '四个同样深的极小点：走到哪一个由起点决定。',
      rastrigin: '整齐排列的局部极小点：每一步只看得见最近的一个。',
      ackley: '漏斗上布满波纹：一路都是局部极小点，谷底不可导。',
    },
    does: {
      'gradient-descent': '以固定学习率沿负梯度方向下降：其他方法的参照。',
      momentum: '有惯性的小球：过去的梯度不断累积，更快，但会冲过头。',
      nesterov: '在动量将要到达之处取梯度，因此不易冲过头。',
      adam: '由 g 与 g² 的滑动平均，为每个坐标给出各自的学习率。',
      newton: '利用海森矩阵：在碗中一步到底，但也会直奔鞍点。',
    },
  },
  table: {
    title: '运行数据表',
    run: '所示运行',
    all: '全部运行',
    everyStep: '列出每一步。',
    every: (stride, last) => `每 ${stride} 步一行，另加最后一步（第 ${last} 步）。`,
    columnRun: '运行',
    columnStep: '步',
    copy: '复制为 CSV',
    download: '下载 CSV',
    file: 'losscape-table.csv',
    failed: '此处不允许复制，但仍可下载。',
    waiting: '正在等待第一批点……',
    close: '关闭',
  },
  history: {
    undo: '撤销',
    redo: '重做',
  },
  runTools: {
    grip: (name) => `移动 ${name}：按上下方向键`,
    moved: (name, place, count) => `${name}：第 ${place} 位，共 ${count} 位。`,
    solo: '单独显示',
    all: '全部显示',
    rename: '重命名',
    duplicate: '复制',
    replace: '替换……',
    remove: '移除',
    soloRun: (name) => `只显示 ${name}`,
    allRuns: '显示全部运行',
    renameRun: (name) => `重命名 ${name}`,
    replaceRun: (name) => `用其他优化器替换 ${name}`,
    nameOf: (name) => `${name} 的名称`,
  },
  readout: {
    pointer: '指针处的读数',
    predicted: 'Δf 预测',
    actual: 'Δf 实际',
    at: (run, step, value) => `${run} · 第 ${step} 步 · f = ${value}`,
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
    diverged(why) {
      const place = why.inside
        ? `在图中的最后一点（第 ${why.step} 步）`
        : `在 f 爆炸前的最后一点（第 ${why.step} 步）`
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
      map: '三维、平面图或并排',
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

const minimumNames = {
  stationary: '极小点',
  kink: '尖点处的极小点',
  boundary: '边界上的极小点',
} as const
