/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * Entries for the binaries of other systems that locked packages ask for and the lock file lacks. Their names say the
 * system (`@biomejs/cli-linux-x64-musl`), their versions are exact; what is missing is the checksum.
 * @param {Record<string, Entry>} packages `packages` of a package-lock.json
 * @returns {Record<string, Entry>}
 */
export function missingPlatforms(packages) {
  const missing = Object.values(packages).flatMap(({ dev, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && system.test(name))
      .map(([name, version]) => [`node_modules/${name}`, entry(name, version, dev)]),
  )
  return Object.fromEntries(missing)
}

const system =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl))?/

/** @returns {Entry} */
function entry(
  /** @type {string} */ name,
  /** @type {string} */ version,
  /** @type {boolean | undefined} */ dev,
) {
  const [, os = '', cpu = '', libc] = system.exec(name) ?? []
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' && libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    os: [os],
  }
}
