import { strongWolfe, trials } from './lines.ts'

export const lbfgs = `${trials}

${strongWolfe}

pairs = []  # The last steps with the change of the gradient along each.
scale = 1.0
last = None


def step(w):
    global pairs, scale, last
    g = gradient(w)
    if not g.any():
        return w
    if last is not None:
        move, change = last[0], g - last[1]
        curvature = change @ move
        if curvature > 1e-10:
            pairs = [*pairs, (move, change, 1 / curvature)][-int(history_size):]
            scale = curvature / (change @ change)
    direction = -g
    parts = []
    for move, change, flatness in reversed(pairs):
        parts.append(move @ direction * flatness)
        direction = direction - parts[-1] * change
    direction = scale * direction
    for (move, change, flatness), part in zip(pairs, reversed(parts)):
        direction = direction + (part - change @ direction * flatness) * move
    if not g @ direction <= 0:
        raise SystemExit  # No step lowers f.
    first = lr * min(1, 1 / np.abs(g).sum()) if last is None else lr
    found = strong_wolfe(w, direction, first)
    last = (found.rate * direction, g)
    return found.w
`
