import { SitePage } from './pages/site-page';
import { storedBy } from './pages/stored';
import { expect, test } from './pages/test';
import { FacilitatorWindow } from './pages/work-page';
import { wordsIn } from './pages/words';

const t = wordsIn('nl');

test('a pulse keeps counts, goes on with the same team and begins anew with another', async ({
	page,
}) => {
	const site = new FacilitatorWindow(page);
	const take = async () => {
		await site.button('work_pulse_begin').click();
		for (let n = 0; n < 5; n += 1) {
			await site.countSlips([0, 0, 0, 1, 2, 3, n === 4 ? 0 : 1, 1, 0, 0]);
			const last = n === 4;
			await site.button(last ? 'work_finish' : 'work_pulse_next').click();
		}
		await expect(page.getByText(t('work_pulse_done'))).toBeVisible();
	};
	await site.open('/werk/peiling/');
	await take();
	await page.reload();
	const same = page.getByRole('radio', { name: t('work_pulse_same_yes') });
	await expect(site.button('work_pulse_begin')).toBeDisabled();
	await same.check();
	await take();
	const course = page.getByRole('region', { name: t('work_pulse_course') });
	const first = course.locator('.course').first();
	await expect(first.getByRole('listitem')).toHaveCount(2);

	await page.reload();
	await page.getByRole('radio', { name: t('work_pulse_same_no'), exact: true }).check();
	await expect(page.getByText(t('work_pulse_other'))).toBeVisible();
	await take();
	await expect(first.getByText(/gemiddeld/)).toHaveCount(1);
});

test('of a pulse with too few or equal answers nothing is kept', async ({ page }) => {
	const site = new FacilitatorWindow(page);
	await site.open('/werk/peiling/');
	await site.button('work_pulse_begin').click();
	for (let n = 0; n < 5; n += 1) {
		await site.countSlips(n % 2 ? [0, 0, 0, 0, 8, 0, 0, 0, 0, 0] : [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
		await expect(page.getByText(t('work_no_picture'))).toBeVisible();
		await site.button(n === 4 ? 'work_finish' : 'work_pulse_next').click();
	}
	await expect(page.getByText(t('work_pulse_nothing'))).toBeVisible();
	expect(await storedBy(page)).not.toContain('"counts"');
});

test('the figures of a sector are one dated sentence', async ({ page }) => {
	const site = new SitePage(page);
	await site.open('/werk/peiling/');
	await expect(page.getByText(/december 2020/)).toHaveCount(0);
	await page.getByRole('combobox').selectOption({ label: t('work_sector_childcare') });
	await expect(page.getByText(/Tevreden met het werk: 78%.*43%.*39%.*67%.*69%.*FCB/)).toBeVisible();
});

test('what anybody may ask for is written, changed and taken away', async ({ page }) => {
	const site = new FacilitatorWindow(page);
	await site.open('/werk/regelingen/');
	await site.button('work_arrangement_add').click();
	await expect(page.getByText(t('work_arrangement_both'))).toBeVisible();
	const field = (name: 'work_arrangement_what' | 'work_arrangement_how') =>
		page.getByRole('textbox', { name: t(name) });
	await field('work_arrangement_what').fill('Een uur later beginnen');
	await field('work_arrangement_how').fill('In de app, voor donderdag');
	await site.button('work_arrangement_add').click();
	const item = page.getByRole('listitem').filter({ hasText: 'Een uur later beginnen' });
	await expect(item).toContainText('voor donderdag');
	await page.reload();
	await site.button('work_arrangement_change', { what: 'Een uur later beginnen' }).click();
	await field('work_arrangement_how').fill('In de app, een dag ervoor');
	await site.button('work_arrangement_add').click();
	await expect(item).toContainText('een dag ervoor');
	await page.reload();
	await expect(item).toContainText('een dag ervoor');
	await site.button('work_arrangement_drop', { what: 'Een uur later beginnen' }).click();
	await expect(item).toHaveCount(0);
	await page.reload();
	await expect(page.getByText(t('work_arrangements_none'))).toBeVisible();
});

test('the guide works days out from the expected one and keeps nothing of it', async ({ page }) => {
	const site = new FacilitatorWindow(page);
	await site.open('/werk/kind-op-komst/');
	await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
	await page.getByLabel(t('child_expected')).fill('2027-03-15');
	const dates = page.getByRole('region', { name: t('child_dates') });
	await expect(dates.getByRole('listitem').filter({ hasText: '2 februari 2027' })).toContainText(
		t('child_step_earliest'),
	);
	await page.getByRole('radio', { name: t('child_partner') }).check();
	await expect(dates.getByRole('listitem').filter({ hasText: '15 september 2027' })).toContainText(
		t('child_step_extra_leave'),
	);
	const calendar = page.waitForEvent('download');
	await site.button('child_calendar').click();
	expect((await calendar).suggestedFilename()).toMatch(/\.ics$/);
	expect(await storedBy(page)).not.toContain('2027');
	expect(page.url()).not.toContain('2027');
	await page.reload();
	await site.alive();
	await expect(dates.getByRole('listitem')).toHaveCount(0);
});
