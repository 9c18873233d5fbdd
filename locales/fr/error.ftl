# Les erreurs : ce qui s’est passé, ce qui a été conservé, ce qu’il faut faire.
error-file-missing = { $file } n’existe pas. Vérifiez le nom et le répertoire.
error-file-exists = { $file } existe déjà et a été laissé tel quel. Choisissez un autre nom.
error-file-foreign = { $file } n’est pas un dossier Palabre et a été laissé tel quel. Choisissez un fichier qui se termine par .palabre.
error-file-newer = { $file } a été écrit par une version plus récente de Palabre (version { $found } du schéma ; ce programme va jusqu’à { $known }) et a été laissé tel quel. Installez cette version pour l’ouvrir.
error-file-damaged = { $file } est abîmé et a été laissé tel quel. Gardez-en une copie, puis ouvrez une sauvegarde ; « palabre check » dit ce qui ne va pas.
error-file-locked = { $file } est ouvert en écriture : { $who } sur { $host }, depuis { $since }. Rien n’a été modifié. Fermez-le là-bas et recommencez ; la lecture reste possible entre-temps.
error-file-read-only = { $file } ne peut pas être écrit ; rien n’a été modifié. Copiez-le dans un répertoire où vous pouvez écrire.
error-file-full = { $file } : le disque est plein ; rien n’a été modifié. Libérez de la place ou choisissez un autre disque.
error-file-system = { $file } : erreur du système ({ $detail }). Rien n’a été modifié.
error-not-utf8 = { $file } n’est pas un texte en UTF-8 ; rien n’a été modifié. Enregistrez-le en UTF-8 et recommencez.
error-output-is-dossier = { $file } est un dossier et a été laissé tel quel. Choisissez un autre nom pour la sortie.
error-no-title = Il faut un titre au dialogue : nommez le fichier, ou donnez --title.
error-no-dialogue = Le dossier ne contient aucun dialogue. Ouvrez une sauvegarde ; « palabre check » dit ce qui ne va pas.
error-no-subject = Ce qu’il faudrait imprimer n’est pas dans le dossier.
error-no-sessions = Le dossier n’a pas encore de séance, donc rien à imprimer d’une séance. Ajoutez d’abord une séance.
error-no-agreements = Le dossier n’a pas encore d’accord, donc rien à imprimer. Ajoutez d’abord une position commune ou une convention.
error-which-session = Le dossier a plusieurs séances. Précisez laquelle avec --session N :
error-which-agreement = Le dossier a plusieurs accords. Précisez lequel avec --agreement N :
error-no-such-session = Il n’y a pas de séance { $number }. Il y a :
error-no-such-agreement = Il n’y a pas d’accord { $number }. Le dossier contient :
error-session-twice = Plusieurs séances portent le numéro { $number }. Donnez-leur d’abord des numéros différents :
error-option-of-other-kind = { $option } ne va pas avec { $kind }.
error-undisclosed = Non imprimé : ce document est fait de noms, et ce qui a été dit ne peut être rapporté que { $disclosure }. Rien n’a été écrit. Pour l’imprimer, passez la règle de diffusion à « nominative » si les intéressés sont d’accord.
error-leaks = { $count ->
    [one] Non imprimé : un nom qui doit être tu figure dans le texte. Rien n’a été écrit. Reformulez le texte, ou autorisez le nom s’il y désigne autre chose :
   *[other] Non imprimé : { $count } noms qui doivent être tus figurent dans le texte. Rien n’a été écrit. Reformulez les textes, ou autorisez un nom s’il y désigne autre chose :
}
error-leak = « { $name } », page { $page } : { $around }
error-stopped = Interrompu ; rien n’a été écrit.
error-pdf = Le PDF n’a pas pu être produit ({ $detail }) ; rien n’a été écrit. Merci de le signaler.
error-check = { $file } : { $count ->
    [one] { $count } anomalie trouvée
   *[other] { $count } anomalies trouvées
}. Le fichier a été laissé tel quel ; gardez-en une copie avant de le réparer.
error-import-syntax = { $file } n’est pas du JSON valide (ligne { $line }, colonne { $column } : { $detail }). Rien n’a été modifié.
error-import-foreign = { $file } n’est pas une exportation de Palabre : "format" doit être "palabre". Rien n’a été modifié.
error-import-newer = { $file } est en version { $version } du format, que ce programme ne connaît pas. Rien n’a été modifié. Installez un Palabre plus récent.
error-import-faults = { $file } a été refusé, rien n’a été modifié. { $count ->
    [one] { $count } faute
   *[other] { $count } fautes
} :
warning-missing-character = aucune police n’a { $character } ({ $code } { $name }) ; remplacé par □, { $count } ×. Remplacez ce caractère dans le texte s’il importe.

problem-shape = n’a pas la forme attendue ici
problem-unknown-kind = aucune sorte de fiche ne s’appelle ainsi
problem-unknown-field = les fiches de cette sorte n’ont pas ce champ
problem-missing = est obligatoire et manque
problem-duplicate-id = l’identifiant « { $id } » sert deux fois
problem-broken-reference = désigne « { $id } », qui n’existe pas
problem-wrong-kind = « { $id } » n’est pas une fiche { $kind }
problem-dialogues = un dossier contient exactement un dialogue
problem-unknown-language = « { $code } » n’est ni en, ni fr, ni ko
problem-value = { $detail }
problem-frozen = appartient à un compte rendu approuvé ou à un texte signé, qui ne se modifient plus
problem-translated-twice = est traduit deux fois dans cette langue
finding-dialogues = dialogue : { $count } au lieu d’un seul

rule-ends-before-start = finit avant de commencer
rule-nobody = ne désigne personne : il faut une personne ou une organisation
rule-nameless = il faut un nom ou une fonction
rule-to-itself = se désigne soi-même
rule-withdrawn-before-given = est retiré avant d’avoir été donné
rule-off-the-scale = sort de son échelle
rule-not-a-text = n’est pas un champ traduisible de cette sorte de fiche
rule-not-a-field = n’est pas un champ de cette sorte de fiche

disclosure-named = nominativement
disclosure-by-category = par catégorie
disclosure-chatham-house = selon la règle de Chatham House
warning-later = { $count ->
    [one] { $count } séance ou signature est d’une date postérieure à celle du document, et y figure.
   *[other] { $count } séances ou signatures sont d’une date postérieure à celle du document, et y figurent.
}
warning-untranslated = { $count ->
    [one] { $count } texte n’est pas traduit dans la langue du document et figure tel qu’enregistré.
   *[other] { $count } textes ne sont pas traduits dans la langue du document et figurent tels qu’enregistrés.
}
error-output-is-folder = { $file } est un répertoire. Donnez le nom d’un fichier, par exemple { $file }/document.pdf.
error-output-is-other = { $file } existe et n’est pas de ce que cette commande écrit ; il a été laissé tel quel. Choisissez un autre nom ou supprimez-le d’abord.
error-folder-missing = Le répertoire de { $file } n’existe pas. Créez-le d’abord ou choisissez-en un autre.
error-no-window = Aucune fenêtre ne peut être ouverte : { $detail }. Les commandes fonctionnent sans fenêtre ; « palabre --help » les énumère.
error-table-foreign = { $file } n’est ni un tableur ni du texte ; rien n’a été modifié. Enregistrez-le en XLSX, ODS ou CSV.
error-table-damaged = { $file } n’a pas pu être ouvert comme tableur ({ $detail }) ; rien n’a été modifié. Ouvrez-le dans son programme et enregistrez-le de nouveau.
error-table-empty = Il n’y a rien dans { $file } ; rien n’a été modifié.
error-table-too-large = { $file } a plus de lignes ou de colonnes qu’un registre ; rien n’a été modifié. Gardez le nécessaire dans une feuille à part.
error-table-no-name = Aucune colonne de { $file } n’a été reconnue comme le nom ; rien n’a été modifié. Dites laquelle : --column "EN-TÊTE=name".
error-table-no-sheet = Il n’y a pas de feuille « { $sheet } » ; il y a : { $sheets }.
error-table-column-form = « { $column } » devrait s’écrire EN-TÊTE=CHAMP.
error-table-no-field = « { $column } » : ce champ n’existe pas.
error-table-no-column = « { $column } » : cette colonne n’existe pas.
error-table-not-written = { $file } n’a pas pu être écrit : { $detail }.
