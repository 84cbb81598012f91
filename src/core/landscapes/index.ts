import type { Landscape } from '../landscape.ts'
import { ackley } from './ackley.ts'
import { beale } from './beale.ts'
import { booth } from './booth.ts'
import { branin } from './branin.ts'
import { bukin6 } from './bukin6.ts'
import { cliff } from './cliff.ts'
import { crossInTray } from './crossInTray.ts'
import { deepLinear2 } from './deepLinear2.ts'
import { deepLinear3 } from './deepLinear3.ts'
import { degenerateMinimum } from './degenerateMinimum.ts'
import { degenerateSaddle } from './degenerateSaddle.ts'
import { dixonPrice } from './dixonPrice.ts'
import { doubleWell } from './doubleWell.ts'
import { dropWave } from './dropWave.ts'
import { easom } from './easom.ts'
import { eggholder } from './eggholder.ts'
import { goldsteinPrice } from './goldsteinPrice.ts'
import { griewank } from './griewank.ts'
import { himmelblau } from './himmelblau.ts'
import { holderTable } from './holderTable.ts'
import { levy } from './levy.ts'
import { levy13 } from './levy13.ts'
import { linearRegression } from './linearRegression.ts'
import { logisticNeuron } from './logisticNeuron.ts'
import { matyas } from './matyas.ts'
import { mccormick } from './mccormick.ts'
import { michalewicz } from './michalewicz.ts'
import { monkeySaddle } from './monkeySaddle.ts'
import { plateau } from './plateau.ts'
import { powerChain } from './powerChain.ts'
import { quadratic } from './quadratic.ts'
import { quadratic1d } from './quadratic1d.ts'
import { quadratic3 } from './quadratic3.ts'
import { rastrigin } from './rastrigin.ts'
import { reddi } from './reddi.ts'
import { reluNeuron } from './reluNeuron.ts'
import { rnnCliff } from './rnnCliff.ts'
import { rosenbrock } from './rosenbrock.ts'
import { rosenbrock3 } from './rosenbrock3.ts'
import { saddle } from './saddle.ts'
import { saddle3Index1 } from './saddle3Index1.ts'
import { saddle3Index2 } from './saddle3Index2.ts'
import { schaffer2 } from './schaffer2.ts'
import { schaffer4 } from './schaffer4.ts'
import { schwefel } from './schwefel.ts'
import { sigmoidLeastSquares } from './sigmoidLeastSquares.ts'
import { sixHumpCamel } from './sixHumpCamel.ts'
import { sparseRegression } from './sparseRegression.ts'
import { styblinskiTang } from './styblinskiTang.ts'
import { threeHumpCamel } from './threeHumpCamel.ts'
import { twoHiddenUnits } from './twoHiddenUnits.ts'
import { zakharov } from './zakharov.ts'

export { missing } from '../loaded/missing.ts'

/** The menu, in its order. */
export const landscapes: readonly Landscape[] = [
  rosenbrock,
  quadratic1d,
  powerChain,
  quadratic,
  booth,
  matyas,
  saddle,
  monkeySaddle,
  degenerateMinimum,
  degenerateSaddle,
  deepLinear2,
  linearRegression,
  sparseRegression,
  logisticNeuron,
  sigmoidLeastSquares,
  reluNeuron,
  twoHiddenUnits,
  reddi,
  doubleWell,
  plateau,
  cliff,
  rnnCliff,
  beale,
  zakharov,
  dixonPrice,
  himmelblau,
  styblinskiTang,
  threeHumpCamel,
  sixHumpCamel,
  branin,
  mccormick,
  goldsteinPrice,
  rastrigin,
  ackley,
  griewank,
  levy,
  levy13,
  schwefel,
  eggholder,
  dropWave,
  schaffer2,
  schaffer4,
  michalewicz,
  easom,
  bukin6,
  crossInTray,
  holderTable,
  quadratic3,
  saddle3Index1,
  saddle3Index2,
  rosenbrock3,
  deepLinear3,
]
