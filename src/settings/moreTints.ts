import type { Tint } from './tints.ts'

/** Without hue, for print. */
export const greyTints: Readonly<Record<'light' | 'dark', readonly Tint[]>> = {
  light: [
    [0.6, 0.004, 90],
    [0.985, 0.004, 90],
  ],
  dark: [
    [0.19, 0.006, 260],
    [0.6, 0.006, 260],
  ],
}

/** As water below and land above f = 0: from the shore in the middle the sign is told by hue, the size by lightness. */
export const divergingTints: Readonly<Record<'light' | 'dark', readonly Tint[]>> = {
  light: [
    [0.53, 0.098, 250],
    [0.68, 0.085, 240],
    [0.82, 0.054, 228],
    [0.968, 0.014, 95],
    [0.83, 0.066, 72],
    [0.7, 0.095, 57],
    [0.55, 0.112, 44],
  ],
  dark: [
    [0.64, 0.095, 240],
    [0.5, 0.085, 245],
    [0.35, 0.06, 250],
    [0.205, 0.012, 255],
    [0.345, 0.055, 60],
    [0.49, 0.08, 62],
    [0.63, 0.095, 70],
  ],
}

/**
 * Published colour maps at 33 evenly spaced places, six hexadecimal digits each: viridis and magma by N. Smith and S. van der
 * Walt (matplotlib 2015, CC0), cividis by J. R. Nuñez, C. R. Anderton and R. S. Renslow (PLOS ONE 13(7), 2018).
 */
export const publishedTints = {
  viridis:
    '440154470d6048186a482374472d7b4537814240863e49893b528b375b8d33638d' +
    '2f6b8e2c728e297a8e26828e23898e21918c1f978b1f9f8821a68527ad8131b57b' +
    '3dbc744cc26c5cc8636ece5881d34d95d840aadc32c0df25d5e21aeae51afde725',
  cividis:
    '00205100265d012b6508316911366c1c3c6e26426e31476e3c4d6e47536d51586e' +
    '5a5e6e62646f6a6a707270717976737f7c758682768c8877938e789a9478a19b78' +
    'a9a177b2a874bbaf71c5b66dcebd68d8c462e2cb5cebd355f3da4ffae249fdea45',
  magma:
    '0000040303120a0822130d341d114729115a36106b440f7651127c5d177f6a1c81' +
    '762181832681902a819c2e7faa337db73779c23b75cf4070db476ae55064ee5b5e' +
    'f4695cf9785dfb8761fd9668fea571feb47bfec287fed194fde0a1fceeb0fcfdbf',
}
