import { axes } from './axes.ts'

export const saddleFreeNewton = `${axes}

def step(w):
    matrix = hessian(w)
    if matrix is None:
        raise SystemExit  # f is not twice differentiable here.
    values, vectors = axes_of(matrix)
    sizes = np.abs(values) + damping
    if not (sizes > 4 * len(w) * 2.0**-52 * sizes.max()).all():
        raise SystemExit  # The Hessian is singular.
    g = gradient(w)
    for size, vector in zip(sizes, vectors):
        w = w - lr * (vector @ g) / size * vector
    return w
`
