import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { addRun, linkOf, listed, notices, open, reading, seek } from './scene.ts'

function field(page: Page) {
  return page.getByRole('textbox', { name: 'Update rule, one step' })
}

function slider(page: Page, name: string) {
  return page.getByRole('slider', { name, exact: true })
}

/** The sentence in the row of a run on how it ended. */
function ending(page: Page, row: number) {
  return page.locator('.runs > .run').nth(row).locator('.run-ending')
}

const bowl = 'f=quadratic&fp=kappa:1&x0=1,1'

test('a rule is found in the list, typed, races the others, and is in the link', async ({
  page,
}) => {
  await open(page, `?play=0#${bowl}&o=gradient-descent,lr:0.1&t=2`)
  await addRun(page, 'Your own rule …')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue(/^# w: the point/)
  await field(page).fill('')
  await page.keyboard.type('v = mu*v + g\nw = w - lr*v')
  await expect(slider(page, 'Own rule: mu')).toBeVisible()
  await page.getByRole('textbox', { name: 'Own rule: lr, typed' }).fill('0.1')
  await page.keyboard.press('Enter')
  // The first step is that of gradient descent, the second goes 0.9 of it further.
  await seek(page, 1)
  await expect(reading(page, 'point w')).toHaveText('(0.9, 0.9)')
  await seek(page, 2)
  await expect(reading(page, 'point w')).toHaveText('(0.72, 0.72)')
  const link = await linkOf(page)
  expect(link).toContain('&o=rule,e:v%20%3D%20mu*v%20%2B%20g%0Aw%20%3D%20w%20-%20lr*v,lr:0.1&')
  await field(page).press('Escape')
  await expect(field(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Edit the rule of Own rule' })).toBeFocused()
  await page.goto('/')
  await open(page, `?play=0${link}`)
  await expect(notices(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Own rule', exact: true }).click()
  await expect(reading(page, 'point w')).toHaveText('(0.72, 0.72)')
})

test('a rule that cannot be read is named at the character while the last good one runs on', async ({
  page,
}) => {
  await open(page, `?play=0#${bowl}&o=rule,e:w%3Dw-lr*g,lr:0.5&t=1`)
  await expect(reading(page, 'point w')).toHaveText('(0.5, 0.5)')
  await page.getByRole('button', { name: 'All settings of Own rule' }).click()
  await page.getByRole('button', { name: 'Edit the rule of Own rule' }).click()
  await field(page).fill('m = lr*g\nw = w - lr*(m')
  const message = page.getByRole('button', {
    name: 'Line 2, character 14: the formula ends too early',
  })
  await expect(message).toBeVisible()
  await expect(field(page)).toHaveAccessibleDescription(/^Line 2, character 14/)
  await field(page).fill('w = w - lr*label')
  await page.getByRole('button', { name: /“label” belongs to the modifiers/ }).click()
  const selected = await field(page).evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  )
  expect(selected).toBe('label')
  await expect(reading(page, 'point w')).toHaveText('(0.5, 0.5)')
  expect(await linkOf(page)).toContain('e:w%3Dw-lr*g,lr:0.5')
  // Back again, the name has the number that it had.
  await field(page).fill('w = w - g')
  await field(page).fill('w = w - lr*lr*g')
  await expect(reading(page, 'point w')).toHaveText('(0.75, 0.75)')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(reading(page, 'point w')).toHaveText('(0.5, 0.5)')
})

test('a rule of the menu is copied with its numbers and edited; code is not', async ({ page }) => {
  await open(page, '?play=0#o=adam,lr:0.02,beta1:0.5&o=newton&t=40')
  const point = await reading(page, 'point w').textContent()
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  await page.getByRole('button', { name: 'Edit a copy of the rule of Adam' }).click()
  await expect(field(page)).toHaveValue(/^# Adam: Kingma & Ba 2015.*\ng = g \+ weight_decay\*w\n/)
  await expect(page.getByRole('button', { name: 'Hide Adam, edited' })).toBeVisible()
  await expect(reading(page, 'point w')).toHaveText(point!)
  await expect(page.getByRole('slider', { name: 'Adam, edited: beta1' })).toHaveCount(1)
  expect(await linkOf(page)).toMatch(
    /lr:0\.02,beta1:0\.5,label:Adam%2C%20edited|beta1:0\.5,lr:0\.02,label:Adam%2C%20edited/,
  )
  await page.getByRole('button', { name: 'All settings of Newton' }).click()
  const button = page.getByRole('button', { name: 'Newton is more than an update rule can say' })
  await expect(button).toBeVisible()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Copy Adam, edited as code' }).click()
  await expect(page.locator('.code-text')).toContainText('m_hat = m/(1 - beta1**t)')
  await page.getByRole('tab', { name: 'JAX + optax' }).click()
  await expect(page.locator('.code-text')).toContainText('import jax.numpy as jnp')
})

test('rules that stand still or divide by zero say so', async ({ page }) => {
  const rules = [
    'w = w',
    'm = g',
    'v = g/m\nm = g\nw = w - v',
    'w = w - sqrt(g - 9)',
    'w = w - lr*G',
  ]
  const runs = rules.map((rule) => `o=rule,e:${encodeURIComponent(rule)},lr:0.3`)
  await open(page, `?play=0#${bowl}&${runs.join('&')}&n=20`)
  await expect(ending(page, 0)).toHaveText('It never moves: every point is the start.')
  await expect(ending(page, 1)).toHaveText('It never moves: no line of its rule sets w.')
  await expect(ending(page, 2)).toHaveText('At step 1 “v = g/m” divides by zero.')
  await expect(ending(page, 3)).toHaveText(
    'At step 1 “w = w - sqrt(g - 9)” gives no finite number.',
  )
  await expect(ending(page, 4)).toHaveText(/^Its rule cannot be read, so it stands still/)
  await expect(notices(page).filter({ hasText: 'did you mean “g”?' })).toHaveCount(1)
  // What was typed is there to be mended, and its number too.
  await page.getByRole('button', { name: 'All settings of Own rule 5' }).click()
  await page.getByRole('button', { name: 'Edit the rule of Own rule 5' }).click()
  await expect(field(page)).toHaveValue('w = w - lr*G')
  await field(page).fill('w = w - lr*g')
  await expect(ending(page, 4)).toHaveCount(0)
  expect(await linkOf(page)).toContain('o=rule,e:w%20%3D%20w%20-%20lr*g,lr:0.3')
})

for (const theme of ['light', 'dark']) {
  test(`nobody is kept from the editor, ${theme}`, async ({ page }) => {
    await open(page, `?play=0&theme=${theme}#${bowl}&o=rule,e:w%3Dw-lr*(`)
    await page.getByRole('button', { name: 'All settings of Own rule' }).click()
    await page.getByRole('button', { name: 'Edit the rule of Own rule' }).click()
    await expect(field(page)).toBeFocused()
    await page.getByText('What can be typed').click()
    expect(await violations(page)).toEqual([])
  })
}

test('a run is replaced by a rule of its own, which takes modifiers like any other', async ({
  page,
}) => {
  await open(page, `?play=0#${bowl}&o=adam&t=1`)
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  await page.getByRole('button', { name: 'Replace Adam by another optimizer' }).click()
  await listed(page, 'Your own rule …').click()
  await field(page).fill('w = w - lr*g')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByText('Modifiers', { exact: true }).click()
  await page.getByRole('checkbox', { name: /Clip g by norm/ }).check()
  await expect(page.getByRole('slider', { name: 'Own rule: clip_norm' })).toBeVisible()
  expect(await linkOf(page)).toContain('o=rule,e:w%20%3D%20w%20-%20lr*g,clip_norm:1')
})

test('on a phone the editor comes into sight and the page stays where it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/?play=0#${bowl}&o=rule,e:w%3Dw-lr*g`)
  await page.getByRole('button', { name: 'All settings of Own rule' }).click()
  await page.getByRole('button', { name: 'Edit the rule of Own rule' }).click()
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toBeInViewport()
  expect(await page.evaluate(() => document.scrollingElement!.scrollTop)).toBe(0)
})
