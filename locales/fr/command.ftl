# La ligne de commande : ce qu’elle propose et ce qu’elle dit une fois la tâche faite.
command-about = Palabre : dialogues structurés entre pouvoirs publics et acteurs de l’ESS, de la séance notée au compte rendu imprimé.
command-new = Crée un dossier
command-info = Dit ce que contient un dossier
command-check = Vérifie qu’un dossier n’est ni abîmé ni contraire aux règles
command-import = Lit dans un dossier les fiches d’un fichier JSON
command-export = Écrit toutes les fiches d’un dossier dans un fichier JSON
command-print = Imprime un document en PDF
argument-new-file = Le dossier à créer ; il ne doit pas encore exister
argument-file = Le dossier
argument-example = Le remplir d’un exemple à explorer
argument-title = Titre du dialogue ; à défaut, le nom du fichier
argument-content-language = Langue dans laquelle le dialogue est noté
argument-json = En JSON, pour d’autres programmes
argument-input = Le fichier JSON à lire
argument-output = Le fichier JSON à écrire
argument-kind = La nature du document
argument-document-language = Langue du document
argument-pdf = Le PDF à écrire
argument-session = Numéro de la séance
argument-agreement = Numéro de l’accord (position commune, convention, protocole)
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
act-rescue = Suite dans un nouveau fichier
check-remarks = À regarder :
remark-session-number = plusieurs séances portent le numéro { $number } ; les documents se demandent par numéro
remark-decision-number = { $session } : plusieurs décisions portent le numéro { $number }
remark-attends-twice = { $session } : une personne figure deux fois parmi les présences
remark-represented-by-nobody = { $session } : quelqu’un est représenté sans que l’on sache par qui
remark-endorses-as-outsider = { $name } adhère à un texte sans en être partie ; cela ne compte pas
remark-endorses-twice = { $name } a deux positions sur le même texte ; la plus récente compte
