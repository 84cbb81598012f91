import type { Landscape } from '../landscape.ts'

/** A rippled plain around a funnel whose tip is a cone: f has a kink at its minimum. */
export const ackley: Landscape = {
  id: 'ackley',
  name: 'Ackley',
  reference: 'Ackley 1987, A Connectionist Machine for Genetic Hillclimbing, Kluwer',
  formula: '-20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±32.768 the part where one sees the ripples.
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-3.3, 2.4],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'kink' }],
}
