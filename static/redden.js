// The way out when nothing else works: reads the database as it lies there, whatever its version, and
// offers it as a backup file. Uses nothing of the app, and no language newer than the database needs.
(function () {
	var PATIENCE = 8000;

	function show(id) {
		document.getElementById('looking').hidden = true;
		document.getElementById(id).hidden = false;
	}

	function failed() {
		if (document.getElementById('save').hidden) show('failed');
	}

	function offer(stores) {
		var rows = Object.keys(stores).reduce(function (sum, name) {
			return sum + stores[name].length;
		}, 0);
		if (rows === 0) return show('empty');
		var file = {
			format: 'samenspel-backup',
			version: 1,
			made: new Date().toISOString(),
			versions: stores.versions || [],
			seen: stores.seen || [],
			games: stores.games || [],
		};
		var text = JSON.stringify(file, null, '\t') + '\n';
		var link = document.getElementById('save');
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		show('save');
	}

	try {
		var opening = indexedDB.open('samenspel');
	} catch {
		return failed();
	}
	setTimeout(function () {
		if (!document.getElementById('looking').hidden) failed();
	}, PATIENCE);
	opening.onupgradeneeded = function () {
		// There was none: make none either.
		opening.transaction.abort();
	};
	opening.onerror = function () {
		if (opening.error && opening.error.name === 'AbortError') show('empty');
		else failed();
	};
	opening.onsuccess = function () {
		var database = opening.result;
		database.onversionchange = function () {
			database.close();
		};
		var names = ['versions', 'seen', 'games'].filter(function (name) {
			return database.objectStoreNames.contains(name);
		});
		if (names.length === 0) return show('empty');
		var stores = {};
		var reading = database.transaction(names, 'readonly');
		names.forEach(function (name) {
			reading.objectStore(name).getAll().onsuccess = function (event) {
				stores[name] = event.target.result;
			};
		});
		reading.onabort = failed;
		reading.oncomplete = function () {
			database.close();
			offer(stores);
		};
	};
})();
