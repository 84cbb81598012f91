import type { Caption } from './caption.ts'
import { drawPicture, type PictureOnPage } from './picture.ts'
import { withWords } from './png.ts'

/** The picture with its caption as a PNG that carries the whole link and the version. */
export async function pictureFile(
  page: PictureOnPage,
  scale: number,
  caption: Caption,
): Promise<Blob> {
  const canvas = drawPicture(page, scale, { caption })
  const encoded = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  // Browsers limit how large a canvas can be, each in its own way.
  if (!encoded)
    throw new RangeError(`A picture of ${canvas.width} × ${canvas.height} is too large.`)
  const { title, link, software } = caption
  const texts = { Title: title, Source: link, Software: software }
  const png = withWords(new Uint8Array(await encoded.arrayBuffer()), { texts, scale })
  return new Blob([png], { type: 'image/png' })
}
