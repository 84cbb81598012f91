import type { Data } from '../../core/landscape.ts'

/** What is said beside the samples of a landscape; it comes with the picture of them. */
export interface DataTexts {
  /** What is drawn. */
  readonly pictures: Readonly<Record<Data['picture'], string>>
  /** Which samples the next step takes, and how many steps took before. */
  step(next: string, batch: string, count: string, seen: string): string
  /** Said after it of two classes: how many the run that is read misclassifies. */
  wrong(wrong: string, count: string): string
  /** After the last step. */
  end(count: string, seen: string): string
}
