/** Buffers that travel to the page and come home to be filled again. */
export interface Buffers {
  /**
   * Waits until one more buffer may leave so that `spare` others still could, then hands it out.
   * What is taken is posted or given back.
   */
  take(bytes: number, spare: number): Promise<ArrayBuffer>
  giveBack(buffer: ArrayBuffer): void
}

/** At most `most` buffers are away at any time. */
export function createBuffers(most: number): Buffers {
  const home: ArrayBuffer[] = []
  let away = 0
  let waiting: (() => void)[] = []

  return {
    async take(bytes, spare) {
      while (away + spare >= most) await new Promise<void>((resolve) => waiting.push(resolve))
      away++
      // After a change of dimension the old ones no longer fit and are let go.
      while (home.length > 0) {
        const buffer = home.pop()!
        if (buffer.byteLength === bytes) return buffer
      }
      return new ArrayBuffer(bytes)
    },
    giveBack(buffer) {
      away--
      home.push(buffer)
      const awake = waiting
      waiting = []
      for (const resolve of awake) resolve()
    },
  }
}
