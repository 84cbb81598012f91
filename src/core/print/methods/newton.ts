import { solve } from './solving.ts'

export const newton = `${solve}

def step(w):
    matrix = hessian(w)
    if matrix is None:
        raise SystemExit  # f is not twice differentiable here.
    direction = solve(matrix, gradient(w))
    if direction is None:
        raise SystemExit  # The Hessian is singular.
    return w - lr * direction
`
