import { solvePositive } from './solving.ts'

export const levenbergMarquardt = `${solvePositive}

def step(w):
    global damping
    g = gradient(w)
    if not g.any():
        return w
    matrix = hessian(w)
    if matrix is None:
        raise SystemExit  # f is not twice differentiable here.
    value = loss(w)
    tried = damping
    while tried < np.inf:
        direction = solve_positive(matrix + tried * np.eye(len(w)), g)
        if direction is not None and loss(w - direction) <= value:
            damping = max(tried / factor, 1e-100)
            return w - direction
        tried *= factor
    raise SystemExit  # No step lowers f.
`
