(function (base) {
	var root = document.documentElement;
	var escapes = 0;
	var away = '[href$="/recept.html"]';
	/** An innocent page in the place of this one: for a tap on its link, or for Escape three times. */
	onclick = onkeydown = function (/** @type {any} */ event) {
		escapes = event.key === 'Escape' ? escapes + 1 : 0;
		var link = event.key ? escapes > 2 && document.querySelector(away) : event.target.closest(away);
		if (link) {
			event.preventDefault();
			location.replace(link.href);
		}
	};
	try {
		var store = localStorage;
		if (store.theme) root.dataset.theme = store.theme;
		if (store.quiet) root.dataset.quiet = '';
		if (store.textSize) root.dataset.text = store.textSize;
		var first = !store.visited;
		store.visited = '1';
		if (
			first &&
			location.pathname === base + '/' &&
			!/^nl\b/i.test((navigator.languages && navigator.languages[0]) || navigator.language || 'nl')
		)
			location.replace(base + '/en/' + location.search + location.hash);
	} catch {
		/** As it is. */
	}
})('%base%');
