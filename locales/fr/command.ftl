# La ligne de commande : ce qu’elle propose et ce qu’elle dit une fois la tâche faite.
command-about = Palabre : dialogues structurés entre pouvoirs publics et acteurs de l’ESS, de la séance notée au compte rendu imprimé.
command-new = Crée un dossier
command-info = Dit ce que contient un dossier
command-check = Vérifie qu’un dossier n’est ni abîmé ni contraire aux règles
command-import = Lit dans un dossier des fiches (JSON) ou un registre de parties prenantes (CSV, XLSX, ODS)
command-export = Écrit toutes les fiches d’un dossier (JSON), ou son registre des parties prenantes (CSV, XLSX)
command-print = Imprime un document en PDF
argument-new-file = Le dossier à créer ; il ne doit pas encore exister
argument-file = Le dossier
argument-example = Le remplir d’un exemple à explorer
argument-title = Titre du dialogue ; à défaut, le nom du fichier
argument-content-language = Langue dans laquelle le dialogue est noté
argument-json = En JSON, pour d’autres programmes
argument-input = Le fichier à lire : .json pour des fiches, un tableur pour un registre
argument-output = Le fichier à écrire : .json pour toutes les fiches, .xlsx ou .csv pour le registre
argument-kind = La nature du document
argument-document-language = Langue du document
argument-pdf = Le PDF à écrire
argument-session = Numéro de la séance
argument-agreement = Numéro de l’accord (position commune, convention, protocole)
argument-form = Compte rendu : minutes (ordinaire) ou formal (procès-verbal) ; formulaires : slip, sheet ou ballot
argument-rows = Feuille d’émargement à signer, avec N lignes vides après les personnes attendues
argument-copies = Nombre de formulaires papier
argument-first = Numéro du premier formulaire
argument-paper = Format du papier ; en a3 et a0, la cartographie seule, en affiche
argument-disclosure = Jusqu’où les noms sont dits ; jamais au-delà de la règle du dialogue ou de la séance
argument-allow = Nom trouvé dans le texte qui y désigne autre chose et peut rester ; peut être répété
argument-date = Date d’établissement ; à défaut, aujourd’hui
argument-help = Affiche cette aide
argument-version = Affiche la version
help-usage = Utilisation :
help-commands = Commandes
help-options = Options
help-arguments = Arguments
help-exit-codes = Codes de sortie : 0 fait, 1 échec, 2 mauvaise utilisation. Les erreurs vont sur la sortie d’erreur.

done-new = { $file } est prêt.
done-check = En ordre : { $count } fiches, aucun dommage, aucune règle enfreinte.
done-import = Importé : { $created } nouvelles, { $updated } modifiées, { $unchanged } inchangées.
done-export = { $file } écrit : { $count } fiches.
done-print = { $file } écrit : { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}.
progress-import = Importation
progress-export = Exportation
progress-print = Mise en pages
info-language = Noté en : { $language }
info-file = Fichier : version { $schema } du schéma, { $entries } écritures au journal
info-locked = Ouvert en écriture : { $who } sur { $host }, depuis { $since }
info-count-stakeholder = Parties prenantes : { $count }
info-count-person = Personnes : { $count }
info-count-issue = Enjeux : { $count }
info-count-position = Positions : { $count }
info-count-contribution = Contributions : { $count }
info-count-decision = Décisions : { $count }
info-count-action = Actions : { $count }
info-sessions = Séances :
info-agreements = Accords :

act-new = Nouveau dossier « { $title } »
act-example = Nouveau dossier d’après l’exemple { $name }
act-import = Importation de { $count } fiches
act-import-table = Registre importé : { $count } parties prenantes
act-rescue = Suite dans un nouveau fichier
check-remarks = À regarder :
remark-session-number = plusieurs séances portent le numéro { $number } ; les documents se demandent par numéro
remark-decision-number = { $session } : plusieurs décisions portent le numéro { $number }
remark-attends-twice = { $session } : une personne figure deux fois parmi les présences
remark-represented-by-nobody = { $session } : quelqu’un est représenté sans que l’on sache par qui
remark-endorses-as-outsider = { $name } adhère à un texte sans en être partie ; cela ne compte pas
remark-endorses-twice = { $name } a deux positions sur le même texte ; la plus récente compte
argument-window-file = Ouvre ce dossier dans la fenêtre
argument-window-language = Langue de l’interface
argument-theme = Thème de la fenêtre
argument-scale = Échelle de la fenêtre en pour cent, de 100 à 200
argument-measure-start = Affiche les millisecondes du démarrage à la première image, puis s’arrête
argument-as = Ce que contient le fichier : records (fiches) ou stakeholders (parties prenantes) ; sans cela, la fin de son nom le dit
argument-sheet = La feuille à lire, par son nom ou son numéro (sans cela, celle où l’on reconnaît le plus de colonnes)
argument-column = Ce que contient une colonne, par son en-tête ou son numéro : « Collège=category » ; « =- » la laisse de côté. Champs : { $fields }
argument-import-language = La langue des textes du registre (sans cela, celle du dossier)
argument-dry-run = Dit seulement ce qui changerait
argument-export-language = La langue des en-têtes et des valeurs (sans cela, celle du système)
argument-private = Avec les notes privées, sinon laissées de côté
done-import-table = Registre importé : { $created } parties prenantes nouvelles, { $updated } modifiées, { $unchanged } inchangées.
done-import-dry = Rien n’a été modifié. Il y aurait : { $created } nouvelles, { $updated } modifiées, { $unchanged } inchangées.
done-import-persons = { $count ->
    [one] Une personne nouvelle.
   *[other] { $count } personnes nouvelles.
}
done-export-table = { $file } écrit : { $count } parties prenantes.
row-told = ligne { $line } ({ $name }) : { $told }
row-nameless = Aucune partie prenante n’est nommée ; la ligne est laissée de côté.
row-not-understood = { $column } : « { $text } » n’a pas été compris et reste de côté.
row-new-category = La catégorie « { $name } » est nouvelle ; elle est créée.
row-new-network = Le réseau « { $name } » est nouveau ; il est créé.
row-with = La même partie prenante qu’à la ligne { $line } : les deux sont réunies.
row-several = Plusieurs parties prenantes s’appellent « { $name } » ; la première est retenue.
row-no-person = Une adresse ou un téléphone sans nom ni fonction n’est à personne ; laissé de côté.
row-differs = { $column } dit autre chose que la ligne { $line }, qui l’emporte.
row-below = Sans nom : une autre personne de la partie prenante de la ligne { $line }.
act-merge = Fusion : « { $other } » dans « { $name } »
act-edit-many = Modification commune : { $count } parties prenantes
act-remove-many = Retrait de { $count } parties prenantes
act-roles = Rôles de « { $name } »
