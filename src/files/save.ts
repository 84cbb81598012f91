/** Hands a file to the browser to be saved. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun when the task has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
