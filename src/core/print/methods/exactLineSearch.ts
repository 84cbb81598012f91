import { exactSearch, trials } from './lines.ts'

export const exactLineSearch = `${trials}

${exactSearch}

def step(w):
    g = gradient(w)
    if not g.any():
        return w
    found = exact_search(w, -g, tol)
    if found is None:
        raise SystemExit  # f falls without end along the line.
    return found.w
`
