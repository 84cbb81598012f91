/** A media query: two columns of cards leave a picture that is wider than either of them. */
export const roomy = '(min-width: 1100px) and (min-height: 480px)'
