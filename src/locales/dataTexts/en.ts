import type { DataTexts } from './dataTexts.ts'

/** What is said beside the samples of a landscape. */
export const dataTexts: DataTexts = {
  pictures: {
    line: 'Samples, and each run’s line v = x·u + y at this step.',
    groups:
      'Diamonds have the rare feature, dots have not. Each run’s model: solid without it, dashed with it.',
    curve: 'Samples, and the curve of each run’s network at this step.',
    classes:
      'Two classes, and where each run’s neuron says 50 %; dashed: 10 % and 90 % for the run that is read.',
    slopes: 'The slope that each step sees, one bar a step.',
  },
  wrong: (wrong, count) => ` On the wrong side of the line: ${wrong} of ${count}.`,
  step: (next, batch, count, seen) =>
    `Step ${next} takes ${batch} of ${count} samples; ${seen} seen before.`,
  end: (count, seen) => `No further step: samples were drawn ${seen} times from ${count}.`,
}
