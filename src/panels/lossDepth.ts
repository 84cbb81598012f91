/** Powers of ten from the highest start down to where a chart of logarithms ends: what double precision tells apart. */
export const depth = 16
