/** `axes_of(matrix)`, as `linalg/eigen.ts` does it. */
export const axes = `def axes_of(matrix):
    """Eigenvalues, descending, and eigenvectors as rows, of which the largest component is positive."""
    values, vectors = np.linalg.eigh(matrix)
    order = np.argsort(-values, kind="stable")
    vectors = vectors.T[order]
    for i, vector in enumerate(vectors):
        sizes = np.abs(vector)
        if vector[np.argmax(sizes >= sizes.max() * (1 - 1e-12))] < 0:
            vectors[i] = -vector
    return values[order], vectors
`
