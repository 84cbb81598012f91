import type { Landscape } from '../landscape.ts'

/** Short waves on a bowl: the way down is a staircase of local minima. */
export const levy13: Landscape = {
  id: 'levy-13',
  name: 'Lévy 13',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±10 the part where one sees the waves.
  domain: [
    [-2, 4],
    [-2, 4],
  ],
  start: [-1.4, 2.7],
  height: 'linear',
  minima: () => [{ point: [1, 1], kind: 'stationary' }],
}
