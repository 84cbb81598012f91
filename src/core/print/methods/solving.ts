/** `solve(matrix, right)`, as `linalg/solve.ts` does it. */
export const solve = `def solve(matrix, right):
    """None where the matrix is singular to rounding, its rows and columns first brought to like size."""
    size = len(right)
    rows, sides = matrix.copy(), right.copy()
    largest = np.abs(rows).max(axis=1)
    if not (largest > 0).all():
        return None
    scales = 2.0 ** np.ceil(np.log2(largest))
    rows, sides = rows / scales[:, None], sides / scales
    largest = np.abs(rows).max(axis=0)
    if not (largest > 0).all():
        return None
    scales = 2.0 ** np.ceil(np.log2(largest))
    rows = rows / scales
    for i in range(size):
        pivot = i + np.argmax(np.abs(rows[i:, i]))
        if not abs(rows[pivot, i]) > 4 * size * 2.0**-52:
            return None
        rows[[i, pivot]], sides[[i, pivot]] = rows[[pivot, i]], sides[[pivot, i]]
        for k in range(i + 1, size):
            factor = rows[k, i] / rows[i, i]
            rows[k, i:] -= factor * rows[i, i:]
            sides[k] -= factor * sides[i]
    x = np.zeros(size)
    for i in reversed(range(size)):
        x[i] = (sides[i] - rows[i, i + 1:] @ x[i + 1:]) / rows[i, i]
    return x / scales
`

/** `solve_positive(matrix, right)`, as `linalg/cholesky.ts` does it. */
export const solvePositive = `def solve_positive(matrix, right):
    """By Cholesky's factor; None unless the matrix is positive definite to rounding."""
    size = len(right)
    factor = np.zeros((size, size))
    for j in range(size):
        pivot = matrix[j, j] - factor[j, :j] @ factor[j, :j]
        if not pivot > 4 * size * 2.0**-52 * abs(matrix[j, j]):
            return None
        factor[j, j] = np.sqrt(pivot)
        for i in range(j + 1, size):
            factor[i, j] = (matrix[i, j] - factor[i, :j] @ factor[j, :j]) / factor[j, j]
    x = right.copy()
    for i in range(size):
        x[i] = (x[i] - factor[i, :i] @ x[:i]) / factor[i, i]
    for i in reversed(range(size)):
        x[i] = (x[i] - factor[i + 1:, i] @ x[i + 1:]) / factor[i, i]
    return x
`
