// Before everything that has a look of its own, so that it comes later.
import './theme.css'
import './layout.css'
import './poster.css'
import '../panels/controls.css'
import '../panels/panels.css'
import { wholeMenus } from '../core/menus.ts'
import { showPage } from './page.tsx'

void start()

/**
 * An address that names no landscape and no optimizer needs those only that are known from the start. Not a top-level
 * await: what comes then imports from the very file that would be waiting.
 */
async function start(): Promise<void> {
  const needsAll = /[?#&](f|o)=/.test(location.search + location.hash)
  const fetched = needsAll ? wholeMenus() : Promise.resolve()
  await showPage(
    await fetched.then(
      () => true,
      () => false,
    ),
  )
}
