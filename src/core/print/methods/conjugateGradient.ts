import { exactSearch, trials } from './lines.ts'

export const conjugateGradient = `${trials}

${exactSearch}

last = None


def step(w):
    global last
    g = gradient(w)
    if not g.any():
        last = None
        return w
    direction = -g
    if last is not None:
        beta = np.maximum(0, g @ (g - last[0]) / (last[0] @ last[0]))
        direction = -g + beta * last[1]
        if not g @ direction < 0:
            direction = -g
    found = exact_search(w, direction, tol)
    if found is None:
        raise SystemExit  # f falls without end along the line.
    last = (g, direction)
    return found.w
`
