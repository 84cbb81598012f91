import { ensurePackages } from './packages.js'

ensurePackages()
