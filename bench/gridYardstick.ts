import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Samples } from '../src/core/data/samples.ts'
import type { Field } from '../src/core/formula/field.ts'
import { cFormula, cHelpers, nameInC } from './cFormula.ts'
import { gridLandscapes, size } from './gridLoops.ts'
import { converse, type Yardstick } from './yardstick.ts'

/** The same grids as loops in C, printed from the same trees; `undefined` where there is no gcc. */
export function startGridYardstick(): Yardstick | undefined {
  const folder = 'node_modules/.cache/losscape'
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/grids.c`, program())
  const flags = ['-O3', '-ffp-contract=off', '-o', `${folder}/grids`, `${folder}/grids.c`, '-lm']
  if (spawnSync('gcc', flags, { stdio: 'inherit' }).status !== 0) return undefined
  return converse(spawn(`${folder}/grids`, { stdio: ['pipe', 'pipe', 'inherit'] }))
}

/** `0 20`: the grid of the first landscape twenty times; answered with milliseconds of one and its last value. */
function program(): string {
  const loops = gridLandscapes.map(({ field, values }, index) => {
    const value = cFormula(field.value)
    return `
${samplesInC(field, index)}
__attribute__((noinline)) static void grid${index}(const double *fixed, double x0, double dx, double y0, double dy, double *restrict out) {
${Object.keys(field.samples ? {} : values)
  .map((name, i) => `  const double ${nameInC(name)} = fixed[${i}];`)
  .join('\n')}
  for (int row = 0; row < SIZE; row++) {
    const double ${nameInC(field.coordinates[1] ?? 'unused')} = y0 + row * dy;
    for (int column = 0; column < SIZE; column++) {
      const double ${nameInC(field.coordinates[0]!)} = x0 + column * dx;
      out[row * SIZE + column] = ${field.samples ? meanInC(field.samples, index, value) : value};
    }
  }
}`
  })
  const cases = gridLandscapes.map(({ field, values, across, down }, index) => {
    const fixed = (!field.samples && Object.values(values).join(', ')) || '0'
    const spans = [across, down].map(([low, high]) => `${low}, ${(high - low) / (size - 1)}`)
    return `      case ${index}: { volatile double given[] = {${fixed}}; double fixed[16]; for (unsigned k = 0; k < sizeof given / sizeof *given; k++) fixed[k] = given[k]; grid${index}(fixed, ${spans.join(', ')}, out); break; }`
  })
  return `#include <math.h>
#include <stdio.h>
#include <time.h>
#define SIZE ${size}
static double out[SIZE * SIZE];
${cHelpers}
${loops.join('\n')}
static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}
int main(void) {
  int which, repeats;
  while (scanf("%d %d", &which, &repeats) == 2) {
    double before = now();
    for (int i = 0; i < repeats; i++) switch (which) {
${cases.join('\n')}
    }
    double last = out[SIZE * SIZE - 1];
    printf("%.6f %.17g\\n", (now() - before) / repeats, isfinite(last) ? last : 0);
    fflush(stdout);
  }
  return 0;
}
`
}

/** What a formula is averaged over, where others may write for all the compiler knows. It sums in the order of the samples; ours keeps two sums. */
function samplesInC({ samples }: Field, index: number): string {
  if (!samples) return ''
  const { rows, count } = samples
  return `double rows${index}[] = {${[...rows].join(', ')}};\nint count${index} = ${count};`
}

function meanInC({ columns }: Samples, index: number, loss: string): string {
  const entries = columns
    .map((name, i) => `const double ${nameInC(name)} = sample[${i}];`)
    .join(' ')
  return `({
        double sum = 0;
        const double *sample = rows${index};
        for (int i = 0; i < count${index}; i++, sample += ${columns.length}) { ${entries} sum += ${loss}; }
        sum / count${index};
      })`
}
