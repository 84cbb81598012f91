/** Every layout: its name, how large the window is, what the query asks for, and whether fingers are the pointer. */
export const layouts = [
  { name: 'wide', width: 1440, height: 900, query: '', touch: false },
  { name: 'laptop', width: 1280, height: 720, query: '', touch: false },
  { name: 'small window', width: 1024, height: 768, query: '', touch: false },
  { name: 'slide', width: 800, height: 450, query: 'embed=1', touch: false },
  { name: 'frame on a phone', width: 320, height: 180, query: 'embed=1', touch: true },
  { name: 'phone', width: 390, height: 844, query: '', touch: true },
  { name: 'smallest phone', width: 320, height: 640, query: '', touch: true },
  { name: 'phone across', width: 844, height: 390, query: '', touch: true },
  { name: 'projector', width: 1440, height: 900, query: 'projector=1', touch: false },
  { name: 'old projector', width: 1024, height: 768, query: 'projector=1', touch: false },
] as const

export type LayoutCase = (typeof layouts)[number]
