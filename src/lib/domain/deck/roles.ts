import type { CardLanguage } from './terms';

/**
 * Words that give a role a gender. A card is played by two women, two men, a parent alone or a
 * stepfamily, so roles are "je partner", "een ouder", "wie van jullie". Facts report women and men
 * apart and are exempt.
 *
 * Left out on purpose, because a word alone cannot tell: Dutch "zij" and "ze" (also: they), "zijn"
 * (also: to be), "hem" (also: the washing machine), "vriend" (also: a friend). "Papadag" and
 * "mamadag" may be used: they are what people call that day.
 */
const ROLES: Record<'nl' | 'en', RegExp> = {
	nl: new RegExp(
		`^(?:${[
			// Also at the end of a longer word: grootmoeder, schoonvader, buurvrouw, kleindochter.
			String.raw`\p{L}*(?:vrouw(?:en|tje|tjes)?|moeders?|vaders?|dochters?)`,
			'man|mannen|huisman|huismannen|buurman|buurmannen|zakenman|timmerman|vakman|brandweerman',
			'papas?|pappas?|pap|pa|mamas?|mammas?|mam|ma|opas?|omas?|ooms?|tantes?',
			'echtgenoot|echtgenote|zoon|zoons|zonen|zoontjes?|broers?|broertjes?|zus|zussen|zusjes?',
			'jongens?|jongetjes?|meisjes?|meiden|vriendin|vriendinnen|dames?|heren',
			'juf|juffen|juffrouw|lerares|secretaresse|directrice|verpleegster|werkster|schoonmaakster',
			'hij|haar|hijzelf|zijzelf|haarzelf',
		].join('|')})$`,
		'u',
	),
	en: new RegExp(
		`^(?:${[
			String.raw`\p{L}*(?:mothers?|fathers?|wife|wives|husbands?|daughters?|woman|women)`,
			'man|men|businessman|chairman|handyman|salesman|workman|foreman|fireman|policeman',
			'dads?|daddy|daddies|mums?|mummy|mummies|moms?|mommy|grandpas?|grandads?|granny|grannies|grandmas?|nans?',
			'uncles?|aunts?|aunties?|sons?|grandsons?|brothers?|sisters?|boys?|girls?|boyfriends?|girlfriends?',
			'lady|ladies|gentleman|gentlemen',
			'he|him|his|himself|she|her|hers|herself',
		].join('|')})$`,
		'u',
	),
};

/** What may be said all the same, each for its reason. */
const EXCEPTIONS: Record<'nl' | 'en', readonly RegExp[]> = {
	nl: [
		// Spoken Dutch has no other word for siblings; together the two name nobody's gender.
		/\bbroer(?:s|tjes?)? (?:en|of) zus(?:sen|jes?)?\b/gu,
		/\bzus(?:sen|jes?)? (?:en|of) broer(?:s|tjes?)?\b/gu,
		// The same for a friend who is not a partner.
		/\bvriend of vriendin\b/gu,
		// Hair, which has to be washed and combed.
		/\b(?:het|je|jouw|mijn|nat|lang|kort) haar\b/gu,
	],
	en: [
		/\bbrothers? (?:and|or) sisters?\b/gu,
		/\bsisters? (?:and|or) brothers?\b/gu,
		// The wife in it is the one giving birth; anybody can be a midwife.
		/\bmidwi(?:fe|ves)\b/gu,
	],
};

/** The gendered role words in a text, as they stand there in lower case. */
export function genderedRoles(text: string, language: CardLanguage): string[] {
	const tongue = language === 'en' ? 'en' : 'nl';
	const rest = EXCEPTIONS[tongue].reduce(
		(left, exception) => left.replace(exception, ' '),
		text.toLowerCase(),
	);
	return (rest.match(/\p{L}+/gu) ?? []).filter((word) => ROLES[tongue].test(word));
}
