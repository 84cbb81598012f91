/** Groups of the sheet's geometry, each of which is the whole of it: as fine as it is, coarse, and two triangles. */
export const sheetParts = { fine: 0, coarse: 1, flat: 2 } as const
