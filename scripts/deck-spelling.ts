import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from 'cspell';
import { playable } from '../src/lib/domain/deck/pack';
import { type Deck } from '../src/lib/domain/deck/schema';
import { CARD_LANGUAGES, type CardLanguage } from '../src/lib/domain/deck/terms';
import { TASK_LANGUAGES } from '../src/lib/domain/load/catalogue';
import { textsOf } from '../src/lib/domain/load/catalogue-check';
import type { CatalogueFile } from '../src/lib/domain/load/catalogue-schema';
import { CATALOGUE, type FileProblem } from './deck-files';

/**
 * Decks and tasks hold their languages side by side and a spelling checker wants one a file. So they
 * are laid out a language a file and a text a line, for `cspell.json` to pick the dictionary by the
 * file's name; the line says which text a word was found in.
 */

type Line = { card?: string; task?: string; field: string; text: string };

function linesOf(deck: Deck, language: CardLanguage): Line[] {
	const lines: Line[] = [];
	const add = (text: string | undefined, field: string, card?: string) => {
		if (text !== undefined) lines.push({ ...(card !== undefined && { card }), field, text });
	};
	add(deck.title[language], `title.${language}`);
	add(deck.blurb[language], `blurb.${language}`);
	for (const { id, text, followUps } of playable(deck)) {
		add(text[language], `text.${language}`, id);
		followUps[language]?.forEach((line, n) => add(line, `followUps.${language}[${n}]`, id));
	}
	return lines;
}

const config = fileURLToPath(new URL('../cspell.json', import.meta.url));

export async function checkSpelling(
	decks: readonly Deck[],
	catalogue?: CatalogueFile,
): Promise<FileProblem[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'samenspel-spelling-'));
	try {
		const laidOut = new Map<string, { file: string; language: CardLanguage; lines: Line[] }>();
		const layOut = (file: string, language: CardLanguage, lines: Line[]) => {
			const name = `${path.basename(file, '.json')}.${language}.txt`;
			laidOut.set(name, { file, language, lines });
			const text = lines.map((line) => line.text.replace(/\s+/gu, ' ')).join('\n');
			writeFileSync(path.join(folder, name), text);
		};
		for (const deck of decks) {
			for (const language of CARD_LANGUAGES) {
				layOut(`${deck.id}.json`, language, linesOf(deck, language));
			}
		}
		const texts = catalogue ? textsOf(catalogue) : [];
		for (const language of catalogue ? TASK_LANGUAGES : []) {
			const ofLanguage = texts.filter((text) => text.language === language);
			layOut(CATALOGUE, language, ofLanguage);
		}

		const problems: FileProblem[] = [];
		const result = await lint(
			[...laidOut.keys()],
			{ root: folder, config, gitignore: false },
			{
				issue: ({ uri, row, text }) => {
					const found = uri && laidOut.get(path.basename(fileURLToPath(uri)));
					const line = found && found.lines[row - 1];
					if (!line) throw new Error(`spelling: no text for line ${row} of ${uri}`);
					const { card, task, field } = line;
					const list = `decks/words.${found.language === 'en' ? 'en' : 'nl'}.txt`;
					const reason = `"${text}" is not in the dictionary nor in ${list}`;
					const entry = {
						...(card !== undefined && { card }),
						...(task !== undefined && { task }),
					};
					problems.push({ file: found.file, ...entry, field, reason });
				},
				error: (message, error) => {
					throw new Error(`spelling: ${message}`, { cause: error });
				},
			},
		);
		if (result.files !== laidOut.size || result.errors > 0) {
			throw new Error(
				`spelling: read ${result.files} of ${laidOut.size} texts, ${result.errors} errors`,
			);
		}
		return problems;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
