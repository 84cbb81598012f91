import { strongWolfe, trials } from './lines.ts'

export const bfgs = `${trials}

${strongWolfe}

inverse = None  # What the Hessian's inverse is taken for.


def step(w):
    global inverse
    g = gradient(w)
    if not g.any():
        return w
    direction = -g if inverse is None else -(inverse @ g)
    if not g @ direction <= 0:
        raise SystemExit  # No step lowers f.
    first = lr * min(1, 1 / np.abs(g).sum()) if inverse is None else lr
    found = strong_wolfe(w, direction, first)
    move, change = found.w - w, found.gradient - g
    curvature = change @ move
    rounding = 2.0**-52 * np.linalg.norm(move) * np.linalg.norm(change)
    if curvature > max(rounding, 1e-280):
        known = curvature / (change @ change) * np.eye(len(w)) if inverse is None else inverse
        mapped = known @ change
        factor = (1 + change @ mapped / curvature) / curvature
        crossed = np.outer(mapped, move) + np.outer(move, mapped)
        inverse = known + factor * np.outer(move, move) - crossed / curvature
    return found.w
`
