# La fenêtre : ce qu’elle dit sur ses écrans.
own-language-en = English
own-language-fr = Français
own-language-ko = 한국어
theme = Thème
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
interface-language = Langue de l’interface
now-and-next = { $name } : { $now } ; ensuite { $next }
scale-to = Échelle { $percent } %

# Les lieux
place-overview = Vue d’ensemble
place-stakeholders = Parties prenantes
place-positions = Positions
place-sessions = Séances
place-shared-position = Positionnement partagé
place-documents = Documents
rail = Rubriques du dossier
rail-fold = Replier ou déplier les rubriques
rail-share = { $percent } % accompli
top-bar = Dossier et outils

# Partout
undo = Annuler
redo = Rétablir
undone = Annulé – { $act }
redone = Rétabli – { $act }
draft-given-back = La saisie en cours a été abandonnée.
close = Fermer
cancel = Annuler
remove = Retirer
remove-named = Retirer { $name }
removed = { $count ->
    [0] Retrait : { $kind } « { $name } »
    [one] Retrait : { $kind } « { $name } » et { $count } fiche liée
   *[other] Retrait : { $kind } « { $name } » et { $count } fiches liées
}
choose = Choisir…
change = Changer
see = Voir
show-all = Tout voir
stop = Arrêter
try-again = Réessayer
close-dossier = Fermer le dossier et revenir à l’accueil
find = Rechercher
find-placeholder = Rechercher ou agir…
find-nothing = Rien de ce nom. Essayez avec moins de lettres.
suggestions = Suggestions
choice-none = –
choice-search = Saisir pour chercher
choice-nothing = Rien de ce nom
filter-nothing = Rien ne correspond au filtre.
filter-unknown = Aucun champ ne s’appelle « { $field } », et ces mots ne figurent nulle part. Les champs portent les noms de « Trier par… » ou des colonnes.
private = en confidence
private-explained = Jamais imprimé, jamais projeté.
quoted = « { $words } »
issue-number = E{ $number }
session-number = Séance { $number }
planned-count = { $count } min

# Les nombres
count-stakeholders = { $count ->
    [one] { $count } partie prenante
   *[other] { $count } parties prenantes
}
count-sessions = { $count ->
    [one] { $count } séance
   *[other] { $count } séances
}
count-contributions = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
count-decisions = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-parties = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-listed = { $count } dans la liste
count-shown = { $shown ->
    [one] { $shown } affichée sur { $all }
   *[other] { $shown } affichées sur { $all }
}
count-positions = { $count ->
    [one] { $count } position sur { $all }
   *[other] { $count } positions sur { $all }
}

# L’enregistrement
saved-at = Enregistré à { $time }
saved-all = Tout est enregistré
saved-pending = Enregistrement…
saved-but-a-field = Un champ n’est pas enregistré : son contenu ne peut pas être lu
saved-not-since = Non enregistré depuis { $time }
saved-read-only = Lecture seule
notice-held = Ouvert en lecture seule : { $who }, sur { $host }, écrit dans ce dossier depuis { $since }.
notice-protected = Ouvert en lecture seule : ce fichier ou son répertoire n’accepte pas d’écriture. Copiez-le dans un autre répertoire pour y travailler.
notice-not-saved = { $count ->
    [one] { $count } modification n’est pas enregistrée depuis { $since }. Elle est gardée ici et l’enregistrement est retenté. { $why }
   *[other] { $count } modifications ne sont pas enregistrées depuis { $since }. Elles sont gardées ici dans leur ordre et l’enregistrement est retenté. { $why }
}
close-unsaved = Des modifications ne sont pas encore sur le disque. Enregistrez le dossier ailleurs, ou fermez une seconde fois pour les abandonner.
close-typing = Une saisie n’est pas encore enregistrée : un champ en erreur ou une ligne non validée. Complétez-la, ou fermez encore une fois pour l’abandonner.
elsewhere-title = Enregistrer ailleurs
elsewhere-line = Le dossier se poursuit dans le nouveau fichier, avec tout ce qui attend.
elsewhere-do = Enregistrer là
error-change-rule = Non modifié : { $rule }. Votre saisie est toujours là.
error-change-approved = Non modifié : le compte rendu de cette séance est approuvé. Toute rectification passe par une nouvelle version.
error-change-signed = Non modifié : ce texte est signé. Ce qui a été signé reste tel quel.
error-change-stale = Non modifié : la fiche n’est plus telle qu’elle était affichée. Relisez-la et recommencez.

# L’accueil
start-about = Le carnet des dialogues structurés entre pouvoirs publics et économie sociale, du mandat à la feuille de route.
start-new = Nouveau dossier
start-new-line = Un titre suffit pour commencer
start-open = Ouvrir un dossier…
start-open-line = Un fichier .palabre, le vôtre ou reçu
start-local = Tout reste sur cet ordinateur. Aucune connexion n’est nécessaire, aucune n’est faite.
start-recent = Dossiers récents
start-forget = Oublier « { $title } » ; le fichier reste
start-empty = Aucun dossier pour l’instant
start-empty-line = Les dossiers que vous ouvrez s’affichent ici. Commencez-en un, ou parcourez un exemple.
start-explore = Explorer un exemple
start-examples = Exemples à explorer
start-examples-line = ouverts en copie : rien ne peut s’abîmer
example-worked = Un dialogue complet
example-worked-line = Des locaux vacants dans une ville : seize parties prenantes, quatre séances, une position commune à laquelle tous n’adhèrent pas.
example-gsef-2020 = Un atelier achevé
example-gsef-2020-line = GSEF 2020 : une table ronde, des questions de la salle, des conclusions.
example-gsef-2021 = Un atelier préparé
example-gsef-2021-line = GSEF 2021 : dix questions directrices en deux tours, des intervenant·es avec leurs résumés.
example-bordeaux-2021 = Une convention à quatre collectivités
example-bordeaux-2021-line = Bordeaux 2021 : parties, axes et comités d’une convention signée.
new-title = Titre du dialogue
new-title-example = Cantines scolaires et fermes locales
new-no-title = Il faut un titre ; il pourra être changé plus tard.
new-language = Langue dans laquelle le dialogue est noté
new-language-line = Quel que soit votre choix, les documents s’impriment dans les trois langues.
new-file = Sera conservé dans { $file }
new-create = Créer
open-line = Indiquez le fichier, ou choisissez-le dans la fenêtre du système.
open-path = Fichier
open-no-path = Indiquez le nom d’un fichier.
open-do = Ouvrir
dialog-open = Ouvrir un dossier
dialog-save-pdf = Enregistrer le PDF
dialog-save-elsewhere = Enregistrer le dossier ailleurs

# Vue d’ensemble
overview-frame = Cadre du dialogue
overview-participation = Niveau de participation : { $level }.
overview-promise = Promesse : « { $promise } »
overview-unframed = Le cadre reste à poser : objet, promesse, marge de manœuvre.
overview-phases = Où en est le dialogue
phases-guide = les phases guident, elles ne verrouillent rien
phase-mandate = Mandat
phase-context = Analyse du contexte
phase-stakeholders = Identification des parties prenantes
phase-meetings = Rencontres
phase-consultation = Consultation
phase-concertation = Concertation
phase-negotiation = Négociation
phase-mediation = Médiation
phase-shared-position = Positionnement partagé
phase-roadmap = Feuille de route
phase-follow-up = Suivi
phase-nothing = rien encore
phase-mandate-told = { $done ->
    [one] { $done } élément du cadre écrit sur { $all }
   *[other] { $done } éléments du cadre écrits sur { $all }
}
phase-context-told = { $done ->
    [one] { $done } aspect noté sur { $all }
   *[other] { $done } aspects notés sur { $all }
}
phase-stakeholders-told = { $done ->
    [one] { $done } décrite sur { $all }
   *[other] { $done } décrites sur { $all }
}
phase-meetings-told = { $done ->
    [one] { $done } tenue sur { $all }
   *[other] { $done } tenues sur { $all }
}
phase-consultation-told = { $done ->
    [one] { $done } tenue sur { $all }
   *[other] { $done } tenues sur { $all }
}
phase-concertation-told = { $done ->
    [one] { $done } tenue sur { $all }
   *[other] { $done } tenues sur { $all }
}
phase-negotiation-told = { $done ->
    [one] { $done } tenue sur { $all }
   *[other] { $done } tenues sur { $all }
}
phase-mediation-told = { $done ->
    [one] { $done } tenue sur { $all }
   *[other] { $done } tenues sur { $all }
}
phase-shared-position-told = { $done ->
    [one] { $done } réponse donnée sur { $all }
   *[other] { $done } réponses données sur { $all }
}
phase-roadmap-told = { $done ->
    [one] { $done } action sur { $all } avec pilote et échéance
   *[other] { $done } actions sur { $all } avec pilote et échéance
}
phase-follow-up-told = { $done ->
    [one] { $done } examinée sur { $all }
   *[other] { $done } examinées sur { $all }
}
overview-positions = Ce que disent les positions
overview-no-issues = Aucun enjeu pour l’instant.
spread-told = { $for } pour · { $against } contre · { $neutral } { $neutral ->
    [one] neutre
   *[other] neutres
}
overview-next = Prochaine séance
overview-no-session = Aucune séance n’est prévue.
in-days-today = aujourd’hui
in-days = { $count ->
    [one] demain
   *[other] dans { $count } jours
}
days-ago = { $count ->
    [one] hier
   *[other] il y a { $count } jours
}
overview-due = À faire
overview-nothing-due = Rien n’est à échéance.
due-minutes = Compte rendu de la séance { $session }
due-approval = Approuver le compte rendu de la séance { $session }
due-decision = { $title }
due-action = { $title }
due-late = { $what }, en retard depuis le { $when }
overview-missing = Ce qui manque
overview-nothing-missing = Aucun manque connu.
gap-not-at-the-table = { $count ->
    [one] { $count } partie prenante n’est pas encore à la table
   *[other] { $count } parties prenantes ne sont pas encore à la table
}
gap-silent = { $count ->
    [one] { $count } enjeu sans aucune position
   *[other] { $count } enjeux sans aucune position
}
gap-unconfirmed = { $count ->
    [one] { $count } intérêt déduit, non confirmé
   *[other] { $count } intérêts déduits, non confirmés
}
gap-unrecorded = { $count ->
    [one] { $count } séance tenue, rien de noté
   *[other] { $count } séances tenues, rien de noté
}
gap-uncategorised = { $count ->
    [one] { $count } partie prenante sans catégorie
   *[other] { $count } parties prenantes sans catégorie
}

# Parties prenantes
stakeholder-add = Ajouter
stakeholder-first = Ajouter la première partie prenante
stakeholder-new-name = Nom de l’organisation, du réseau ou du groupe
stakeholders-empty = Aucune partie prenante pour l’instant
stakeholders-empty-line = Les organisations, collectivités et groupes concernés s’inscrivent ici, avec leur influence, leur implication et leur posture.
filter-stakeholders = Filtrer par nom ou lieu
column-name = Nom
column-level = Niveau
column-influence = Influence
column-concern = Implication
column-posture = Posture
column-presence = Présence
column-positions = Positions
category-none = sans catégorie
stakeholder-positions = Positions actuelles
stakeholder-persons = Personnes
person-new = Nouvelle personne
person-new-placeholder = Prénom Nom, fonction

# Positions
issue-add = Enjeu
issue-first = Ajouter le premier enjeu
issue-new-title = Titre de l’enjeu
positions-empty = Aucun enjeu pour l’instant
positions-empty-line = Les enjeux sont les sujets sur lesquels les parties prenantes prennent position. La matrice montre qui se situe où sur chacun.
positions-no-stakeholders = Ajoutez les parties prenantes ; leurs positions trouveront alors leur place ici.
matrix-size = { $rows } { $rows ->
    [one] partie prenante
   *[other] parties prenantes
} × { $columns } { $columns ->
    [one] enjeu
   *[other] enjeux
}
columns-left = Enjeux à gauche
columns-right = Enjeux à droite
legend-for = pour : arrondi
legend-against = contre : carré
legend-neutral = ni l’un ni l’autre
legend-none = rien de dit
legend-moved = a bougé vers le pour
position-none = rien de dit
position-words-only = en mots seulement
position-pick = Rien n’a encore été dit sur cet enjeu. Choisissez un avis pour noter une position à la date d’aujourd’hui.
position-today = Position d’aujourd’hui
position-said-on = Dit le { $date }. Un nouvel avis est noté comme nouvelle position, à la date d’aujourd’hui ; celle-ci reste dans l’évolution.
position-moved = { $by } en { $count } positions
position-history = Évolution
position-interests = Intérêts sous cette position
position-renew = Nouvelle position
interest-stated = dit
interest-inferred = déduit

# Séances
session-new = Séance
session-plan = Préparer une séance
session-open = Ouvrir
session-minutes = Compte rendu
session-parts = Volets de la séance
session-remove = Retirer cette séance
session-approved = Le compte rendu est approuvé : cette séance reste telle quelle. Toute rectification passe par une nouvelle version du compte rendu.
session-approved-go = Vers le compte rendu
sessions-empty = Aucune séance pour l’instant
sessions-empty-line = Rencontres, entretiens et ateliers s’inscrivent ici, chacun avec son ordre du jour, les présences et ce qui s’est dit.
tab-details = Détails
tab-agenda = Ordre du jour
tab-attendance = Présences
tab-contributions = Contributions
tab-decisions = Décisions
agenda-new = Nouveau point, par exemple : Débat 20 min
agenda-empty = Pas encore d’ordre du jour
agenda-empty-line = Écrivez les points dans leur ordre ; des minutes en fin de ligne sont prises pour la durée prévue.
agenda-planned = { $minutes ->
    [one] Prévu : { $minutes } minute
   *[other] Prévu : { $minutes } minutes
}
attendance-new = Qui est là : saisir un nom
attendance-empty = Personne n’est encore inscrit
attendance-empty-line = Saisissez un nom pour trouver quelqu’un dans le registre, ou ajoutez une nouvelle personne.
attendance-add-all = { $count ->
    [one] Inscrire { $count } personne du registre
   *[other] Inscrire les { $count } personnes du registre
}
attendance-by = par { $name }
attendance-somebody-new = Ajouter « { $name } » comme nouvelle personne
attendance-format = Nom, fonction (organisation)
attendance-keys = Espace pointer · I invité·e · P présent·e · R représenté·e · E excusé·e · A absent·e · O observateur·rice
stream-empty = Rien de noté pour l’instant
stream-empty-line = Écrivez ce qui se dit, ligne par ligne. Entrée enregistre chaque ligne aussitôt sur le disque.
speaker-unknown = Intervenant·e non noté·e
decision-new = Ce qui a été décidé
decisions-empty = Aucune décision pour l’instant
decisions-empty-line = Écrivez ce qui a été décidé ; qui s’en charge et pour quand peut s’ajouter à côté.
capture-name = Ce qui se dit
capture-placeholder = + @qui #enjeu ce qui se dit
capture-words = l’idée, telle qu’elle est dite
capture-label = hors du registre : noté·e sous ce nom
capture-store = enregistrer
capture-decided = Décision { $number } notée ; manière, votes et échéance se complètent à côté.
capture-who = qui
capture-issue = enjeu
capture-question = question
capture-proposal = proposition
capture-decision = décision
capture-reservation = réserve
capture-objection = objection

# Positionnement partagé
agreement-begin = Commencer un positionnement partagé
agreement-empty = Pas encore de positionnement partagé
agreement-empty-line = Le texte que les parties en viennent à partager, article par article, avec qui y adhère et qui n’y adhère pas.
agreement-whole = Ensemble du texte
agreement-frame = Cadre et parties
agreement-parties = Parties
agreement-no-parties = Aucune partie pour l’instant
agreement-no-parties-line = Dites de qui la réponse est demandée ; tous les décomptes se font alors sur ce nombre de parties.
agreement-owned = { $count ->
    [0] pas encore assumé : il y faut un mandat et l’accord d’être nommé
   *[other] assumé par { $count } : mandat et nom public
}
agreement-owns = Assumé : adhésion, mandat et nom public.
agreement-owns-not = Non assumé : il y faut une adhésion, un mandat et l’accord d’être nommé.
agreement-unnamed = sans nom
agreement-voices = Où se situent les parties
agreement-withdraw = Retirer la réponse
agreement-keys = réponse de la partie choisie
article-new = Titre d’un nouvel article
article-first-words = (texte à rédiger)
article-renew = Nouvelle version
article-title = Article { $number }. { $title }
article-versions = Versions précédentes
version-short = v{ $number }
version-of = Version { $number } · { $date }

# Documents
document-language = Langue
document-status = Statut
minutes-state-draft = projet
minutes-state-circulated = diffusé
minutes-state-approved = approuvé
document-approved = Approuvé le { $date }. La séance reste telle quelle ; toute rectification passe par une nouvelle version.
document-approved-now = Approuvé : la séance ne change plus. Une correction est une nouvelle version.
document-renew = Nouvelle version
document-formal = Procès-verbal
document-file = Fichier
document-save = Enregistrer le PDF
document-saved = Enregistré : { $file }
document-none-yet = Les pages s’affichent ici.
document-page-of = page { $page } sur { $pages }
document-private = { $count ->
    [one] { $count } contribution faite en confidence reste en dehors.
   *[other] { $count } contributions faites en confidence restent en dehors.
}
documents-no-session = Aucune séance pour l’instant
documents-no-session-line = Un compte rendu s’imprime à partir d’une séance. Préparez la première.
documents-no-agreement = Pas encore de positionnement partagé
documents-no-agreement-line = Le document s’imprime à partir du positionnement partagé et de ses articles.
page-previous = Page précédente
page-next = Page suivante
zoom-in = Agrandir
zoom-out = Réduire

# Les touches
key-enter = Entrée
key-escape = Échap
key-delete = Suppr
key-space = Espace
key-page-up = PgPréc
key-page-down = PgSuiv
keys-title = Raccourcis
keys-everywhere = Partout
keys-lists = Dans les listes
keys-of-screens = Sur les écrans
keys-choose = choisir
keys-open = ouvrir
keys-add = ajouter
keys-take = prendre
keys-close = fermer
keys-turn = feuilleter
keys-rail = aller à une rubrique du dossier
keys-find = rechercher ou agir
keys-new = du nouveau, ici même
keys-open-dossier = ouvrir un dossier
keys-filter = filtrer
keys-print = imprimer ou enregistrer
keys-zoom = agrandir, réduire
keys-tab = champ ou bouton suivant
keys-remove = retirer ce qui est choisi
keys-shift = déplacer un point de l’ordre du jour
keys-stance = avis plus ou moins favorable
keys-attendance = invité·e, présent·e, représenté·e, excusé·e, absent·e, observateur·rice
keys-capture = qui parle, sur quel enjeu
keys-signs = question, réponse, proposition, décision, réserve, objection, engagement, sondage

# Ce qui a été fait, pour l’annulation et l’historique
act-create = ajout : { $kind } « { $name } »
act-edit = modification : { $field } (« { $name } »)
act-remove = retrait : { $kind } « { $name } »
act-move = déplacement : { $kind } « { $name } »
act-version = version { $number } de « { $name } »
act-withdraw = retrait de la réponse : « { $name } »
act-attend-all = { $count ->
    [one] inscription de { $count } personne
   *[other] inscription de { $count } personnes
}
act-minutes-status = statut du compte rendu de « { $name } »
act-unknown = une modification

# Ce qui ne va pas dans ce qui a été saisi
placeholder-date = jj/mm/aaaa
placeholder-time = hh:mm
wrong-blank = Ce champ ne peut pas rester vide. L’ancien texte est gardé jusqu’à ce que vous en écriviez un autre.
wrong-date = Ce n’est pas une date. Écrivez-la ainsi : 22/11/2026.
wrong-partial-date = Ce n’est pas une date. Écrivez 22/11/2026, 2026-11 ou 2026.
wrong-time = Ce n’est pas une heure. Écrivez-la ainsi : 14 h 30.
wrong-whole = Un nombre entier de { $least } à { $most }.
wrong-languages = Des codes de langue de deux lettres, par exemple fr en ko.
wrong-country = Un code de pays de deux lettres, par exemple SN.
document-all-sessions = Toutes les séances
document-as-recorded = Telle que constatée
document-to-sign = À signer, avec { $count } lignes vides
document-sheet = Feuille
document-copies = Exemplaires
document-disclosure-as-laid-down = Selon la règle fixée
document-issued-count = Déjà émis ({ $count })
document-allow = Peut rester
act-issue = inscription de « { $name } » au registre des documents émis
document-paper = Papier (A3 et A0 : la carte seule)
document-no-retention = La notice ne dit pas jusqu’à quand les données sont conservées : aucune date n’est fixée.
document-writing = Écriture du PDF…

# Une séance en cours
live-open = Ouvrir la séance
live-close = Clore la séance
live-closed = Séance close. Le compte rendu est prêt : Ctrl P.
live-all-sessions = Toutes les séances
live-no-agenda = L’ordre du jour est vide.
live-next = Point suivant
live-minutes-of = { $taken } / { $planned } min
live-step-done = traité
live-step-now = en discussion
live-step-ahead = à venir
live-end-planned = Fin prévue
live-end-pace = Fin au rythme actuel
live-question = Question { $number } sur { $count }
live-now = En discussion
live-between = Séance ouverte
live-side = Parole et présence
live-since = en séance depuis { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes }
}
live-nobody = Aucun chronomètre
live-clock-start = Chronométrer
live-pause = Pause
live-resume = Reprendre
live-stop = Arrêter
live-queue = Demandes de parole
live-queue-empty = @ et un nom, puis deux fois Entrée sans texte : la personne attend son tour.
live-call = Suivant
live-order = Ordre d’appel
live-by-order = Par ordre
live-by-balance = Par équilibre
live-unqueue = Retirer { $name } des demandes de parole
live-speaking-time = Temps de parole
live-turns = Prises de parole
live-share-present = part des présents
live-balance-empty = Personne n’a encore parlé.
live-balance-says = { $name } : { $spoken } de la parole, { $present } des présents
live-attending = { $present ->
    [one] { $present } présent
   *[other] { $present } présents
} · { $represented ->
    [one] { $represented } représenté
   *[other] { $represented } représentés
}
live-quorum = Quorum de { $quorum } atteint
live-no-quorum = Quorum de { $quorum } non atteint
keys-next-point = point suivant de la séance en cours
keys-clock = chronomètre : lancer, suspendre
keys-call = appeler la personne suivante
act-session-open = ouverture de « { $name } »
act-session-close = clôture de « { $name } »
act-next-point = passage au point « { $name } »

# La fenêtre pour la salle
projector-title = Projection
projector-open = Ouvrir la projection (F5)
projector-close = Fermer la projection (F5)
projector-no-session = Aucune séance n’est en cours.
projector-wording = version { $version }, en discussion
projector-spectrum = Où en sont les avis
projector-positions = { $count ->
    [one] { $count } position, sans nom
   *[other] { $count } positions, sans nom
}
projector-left = Temps restant
projector-over = Dépassement
projector-taken = Temps écoulé
keys-projector = ouvrir ou fermer la projection
keys-full-screen = projection en plein écran

# Des ordres du jour pour commencer
template-offer = Ou commencez par un modèle, que vous modifiez ensuite :
template-copy = Ou reprenez l’ordre du jour d’une séance :
act-template = ordre du jour de « { $name } »
template-meeting = Rencontre
template-meeting-points =
    Accueil, objet et règles
    Tour de présentation
    Contexte et questions posées
    Échanges
    Suites et prochaine rencontre
template-interview = Entretien bilatéral
template-interview-points =
    Cadre de l’entretien et confidentialité
    Rôle et expérience
    Position et raisons
    Conditions et propositions
    Relecture et suites
template-consultation = Consultation
template-consultation-points =
    Accueil, objet et règles
    Le projet soumis à avis
    Questions d’éclaircissement
    Tour des avis
    Ce qui a été entendu
    Comment les avis seront pris en compte
template-concertation = Concertation en deux tours
template-concertation-points =
    Accueil, objet et règles
    Rappel des avis reçus
    Premier tour : positions et raisons
    Pause
    Second tour : propositions qui tiennent compte des raisons
    Accords, réserves et désaccords
    Bilan des valeurs et suites
template-world-cafe = Café-débat
template-world-cafe-points =
    Accueil, objet et règles
    Consigne des tables
    Première rotation
    Deuxième rotation
    Troisième rotation
    Pause
    Restitution des tables
    Suites
template-steering = Comité de pilotage
template-steering-points =
    Quorum et ordre du jour
    Approbation du compte rendu précédent
    Avancement
    Points à arbitrer
    Décisions
    Suites et prochaine réunion
template-follow-up = Comité de suivi
template-follow-up-points =
    Quorum et ordre du jour
    Engagements : tenus, en retard, à venir
    Difficultés et solutions
    Décisions et nouvelles échéances
    Information des participants

# Pendant la séance : décisions, engagements, sondages
capture-answer = réponse
capture-commitment = engagement
capture-sounding = sondage
capture-responsible = qui s’en charge
capture-votes = votes pour, contre, abstentions
capture-method = manière
capture-mode = portée
capture-due = échéance
capture-committed = Engagement noté ; il devient l’action { $number } de la feuille de route.
capture-objected = Noté en réserve à la décision { $number }.
stream-on-decision = sur la décision { $number }
sounding-of = { $title }, version { $version }
sounding-of-version = version { $version }
sounding-how = Un nombre par niveau, dans l’ordre, séparés par des espaces ; Entrée enregistre.
sounding-no-issue = Aucun enjeu n’est en discussion : nommez-le par #, ou reliez-le au point de l’ordre du jour.
sounding-no-wording = Aucun article ne répond à cet enjeu : il n’y a pas encore de texte à sonder.
sounding-no-scale = Aucune échelle n’est choisie : elle se choisit avant le tour, dans le cadre de la position.
sounding-counts = Il faut des nombres séparés par des espaces, un par niveau, { $levels } au plus.
sounding-support = { $count ->
    [one] { $count } avis
   *[other] { $count } avis
}, soutien { $support } %
sounding-passed = seuil de { $threshold } % atteint
sounding-not-passed = seuil de { $threshold } % non atteint
sounding-blocked = arrêté par un veto
sounding-again = remplace le sondage précédent sur ce texte
projector-sounding = Ce que la salle vient de montrer
projector-holds = La projection reste où elle est.
projector-follows = La projection suit de nouveau la séance.
projector-follow = suivre
live-sound = Signal sonore à la fin du temps prévu
agreement-soundings = Sondages en séance
agreement-sounded = Un sondage a eu lieu : l’échelle, le seuil et le veto restent comme ils ont été choisis.
agreement-scale-first = À choisir avant le premier tour : ensuite, rien ne change plus.
session-breakout-of = atelier de la séance { $number }

# Ordre du jour : horloge et modèles
agenda-ends = fin à { $time }
agenda-too-long = { $minutes } min de trop
agenda-spare = { $minutes } min de marge
template-own = Vos modèles
template-keep = Garder comme modèle : nom
template-kept = L’ordre du jour est gardé comme modèle « { $name } ».
template-forget = Oublier le modèle « { $name } »
template-report-back = Restitution
template-report-back-points =
    Accueil
    Ce que nous avons entendu
    Ce qui est décidé, et ce qui en découle
    Questions et réponses
    Suites

# Reprendre ce qui a été noté
contribution-split = Couper
contribution-join = Joindre à la précédente
contribution-up = Monter
contribution-down = Descendre
split-nothing = Rien à couper : placez le curseur à l’endroit voulu dans le texte, ou séparez par des lignes ou des phrases.
join-nothing = C’est la première : il n’y a rien avant elle.
join-others = La précédente est de quelqu’un d’autre. Sous « Compte rendu », les deux peuvent être dites ensemble.
tell-with-nothing = Rien ne la précède sous ce point.
act-split = contribution coupée : « { $name } »
act-join = contributions jointes : « { $name } »

# Compte rendu
tab-minutes = Compte rendu
minutes-empty = Rien n’est encore noté
minutes-empty-line = Le compte rendu se compose de ce qui est saisi sous « Contributions ».
minutes-keys = Entrée reformuler · J dire avec la précédente · X laisser de côté
minutes-print-now = PDF
minutes-wording = Dans le compte rendu
minutes-as-captured = tel que noté
minutes-told-with = Dit avec la contribution de { $name }.
minutes-left-out = Laissée de côté.
minutes-reset = Revenir à ce qui est noté
minutes-reword = Reformuler
minutes-tell-with = Dire avec la précédente
minutes-tell-alone = Dire à part
minutes-leave-out = Laisser de côté
minutes-take-in = Reprendre
minutes-sources = D’où cela vient
minutes-source-go = voir la contribution
minutes-state-out = laissée de côté
minutes-state-with = dite avec { $name }
minutes-state-reworded = reformulée
minutes-side = État et vérifications
minutes-passages = Passages
minutes-version = Version { $number }
minutes-see = Voir les pages
minutes-circulate = Diffuser
minutes-approve = Approuver
minutes-back-to-draft = Revenir au projet
minutes-approved-by-on = Approuvé par { $name }, le { $date }
minutes-approved-on-day = Approuvé le { $date }
minutes-changed-since = Un nom ou un titre a changé depuis l’approbation : les pages ne disent plus mot pour mot ce qui a été approuvé.
minutes-remarks = Avant de diffuser
minutes-remarks-count = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
minutes-complete = Rien ne manque.
minutes-corrections = Corrections demandées
minutes-corrections-none = Aucune pour l’instant.
minutes-correct = Noter une correction
minutes-correct-format = Qui : ce qui devrait se lire autrement
correction-accepted = acceptée
correction-to-do = À porter dans le passage concerné.
correction-refused = refusée
correction-open = en attente
correction-accept = Accepter
correction-refuse = Refuser
correction-reopen = Rouvrir
minutes-values-check = Les valeurs dans cette séance
minutes-values-line = Cochez une valeur et notez en quoi la séance l’a servie, ou non.
minutes-report-back = Restitution aux participants
minutes-report-back-line = Une séance où les participants apprennent ce que devient ce qu’ils ont dit.
minutes-report-back-plan = Prévoir la restitution
report-back-title = Restitution – { $title }
report-back-planned = La séance { $number } est prévue pour la restitution, sans date encore.
missing-date = La date manque.
missing-hours = L’heure de début ou de fin manque.
missing-place = Le lieu manque.
missing-organiser = L’organisateur manque.
missing-officer = Personne n’est noté comme animant, présidant ou tenant le compte rendu.
missing-attendance = Personne n’est noté comme présent.
missing-invited = { $count ->
    [one] Une personne invitée : est-elle venue ?
   *[other] { $count } personnes invitées : sont-elles venues ?
}
missing-represented-by-nobody = { $count ->
    [one] Un·e représenté·e sans nom de mandataire.
   *[other] { $count } représentés sans nom de mandataire.
}
missing-agenda = L’ordre du jour est vide.
missing-contributions = Aucune contribution à dire.
missing-speaker = { $count ->
    [one] Une contribution sans voix.
   *[other] { $count } contributions sans voix.
}
missing-point = { $count ->
    [one] Une contribution hors de l’ordre du jour.
   *[other] { $count } contributions hors de l’ordre du jour.
}
missing-responsible = { $count ->
    [one] Une décision sans responsable.
   *[other] { $count } décisions sans responsable.
}
missing-due = { $count ->
    [one] Une décision sans échéance.
   *[other] { $count } décisions sans échéance.
}
missing-method = { $count ->
    [one] Une décision sans manière d’accord.
   *[other] { $count } décisions sans manière d’accord.
}
missing-votes = { $count ->
    [one] Un vote sans décompte.
   *[other] { $count } votes sans décompte.
}
missing-correction = { $count ->
    [one] Une correction en attente.
   *[other] { $count } corrections en attente.
}
keys-parts = parties de la séance
keys-print-now = compte rendu en PDF, d’un coup
keys-hold = la projection reste, ou suit
keys-tick = pointer l’arrivée
keys-rework = couper, joindre une contribution
keys-minutes = reformuler, dire ensemble, laisser de côté

# Ce que l’on peut faire de la séance ouverte, à chercher
offer-print = Compte rendu en PDF, tout de suite
offer-circulate = Diffuser le compte rendu
offer-approve = Approuver le compte rendu
offer-draft = Remettre le compte rendu à l’état de projet
offer-renew = Nouvelle version du compte rendu
offer-project = Fenêtre pour la salle

# Un registre dans un tableur
import-open = Importer
import-title = Importer un registre
import-path = Tableur : XLSX, ODS ou CSV
import-read = lire
import-no-path = Quel fichier ? Saisissez son chemin ou choisissez-le.
import-sheet = Feuille
import-empty = Un tableur devient des parties prenantes
import-empty-line = Nommez le fichier, ou déposez-le sur la fenêtre. Le contenu de chaque colonne est reconnu et peut être corrigé ; rien ne change avant l’import.
import-reading = Lecture du fichier…
import-columns = Colonne du fichier → ce qu’elle contient
import-column-number = Colonne { $number }
import-left-aside = laissée de côté
import-headed = La première ligne nomme les colonnes
import-no-name = On ne sait pas quelle colonne contient les noms : dites laquelle.
import-stopped = Arrêté.
import-laying = Comparaison avec le dossier…
import-counts = { $created } nouvelles · { $updated } modifiées · { $unchanged } inchangées · { $persons ->
    [one] { $persons } personne nouvelle
   *[other] { $persons } personnes nouvelles
}
import-losses = { $count ->
    [one] À une ligne, quelque chose reste de côté : voyez sa remarque.
   *[other] À { $count } lignes, quelque chose reste de côté : voyez leurs remarques.
}
import-remarks-only = Seulement les lignes avec remarque
import-rows = Lignes du registre
import-fate-new = nouvelle
import-fate-changed = modifiée
import-fate-same = inchangée
import-fate-left-out = de côté
import-do = Importer
import-nothing-new = Le registre ne dit rien de nouveau ; rien n’a changé.
dialog-import = Choisir un tableur
dialog-save-register = Enregistrer le registre
register-title = Exporter le registre
register-line = Les parties prenantes et leurs personnes, dans un tableur qui se réimporte tel quel. La fin du nom dit la forme : .xlsx ou .csv.
register-private = Avec les notes privées
register-do = Écrire
register-stem = registre
register-which-form = Le nom devrait finir par .xlsx ou .csv.

# Le registre en images
view-name = Vue
view-register = Registre
view-grid = Grille
view-network = Réseau
view-spectrum = Spectre
picture-choose = choisir
picture-keys = déplacer
picture-zoom = zoom, tout voir
picture-table = Tableau
picture-relate = relier
picture-nearer = Agrandir
picture-farther = Réduire
picture-fit = Tout voir
picture-save = Enregistrer l’image (SVG, PNG)
picture-saved = { $file } écrit, et à côté la même image en PNG.
grid-cutoff = Seuil – { $axis }
grid-unrated = { $count ->
    [one] Pas encore évaluée :
   *[other] { $count } pas encore évaluées :
}
grid-column-raters = Évaluateurs
grid-column-quadrant = Quadrant
spectrum-unsaid = { $count ->
    [one] Sans avis :
   *[other] { $count } sans avis :
}
spectrum-column-first = D’abord
spectrum-column-now = Maintenant
network-links = { $count ->
    [one] un lien
   *[other] { $count } liens
}
network-relate = Relier « { $name } » à : choisissez, puis Entrée
network-column-links = Voisins
network-column-between = Passe par elle
network-column-group = Groupe
network-alone = isolée
network-measures = Passe par elle : part des paires dont le plus court chemin passe ici (intermédiarité). Groupe : plus liées entre elles que par hasard, conflits non comptés (modularité).
stakeholder-relations = Liens
percent = { $share }{ "\u00A0" }%
capture-no-such-day = « { $day } » n’est pas un jour du calendrier ; rien n’a été enregistré. Corrigez la date.
missing-objection = { $count ->
    [one] Une objection ou réserve à une décision est laissée de côté.
   *[other] { $count } objections ou réserves à des décisions sont laissées de côté.
}

# Plusieurs à la fois, doublons, absents
marked = marquée
marked-count = { $count ->
    [one] Une marquée
   *[other] { $count } marquées
}
marked-none = aucune
missing-who = Qui manque ?
missing-category = Sans personne : { $name }
missing-roles = Rôles que personne n’a : { $roles }.
missing-ask = Qui manque ?
twice = en double ?
twice-see = voir { $number }
twice-merge = En faire une seule
twice-leave = Ce sont deux
twice-merged = Réunies : tout ce qui tenait aux deux tient à « { $name } ».
twice-more = { $count ->
    [one] Une autre est peut-être en double.
   *[other] { $count } autres sont peut-être en double.
}
stakeholder-roles = Rôles
stakeholder-networks = Réseaux
stakeholder-members = Membres
stakeholder-ratings = Évaluée par
network-new = Réseau dont elle est membre
network-new-placeholder = Réseau (2013–)
rating-new = Quelqu’un évalue
rating-new-placeholder = Qui : influence implication, p. ex. A. Sow : 4 3
rating-of = { $name } : influence { $influence }, implication { $concern }
rating-mean = Moyenne de { $count } : influence { $influence }, implication { $concern }
rating-wrong = Il faut un nom, deux-points et deux chiffres de 0 à 5 : A. Sow : 4 3
marked-remove = Retirer les marquées
keys-pictures = Registre et images
keys-inspect = dans la fiche de la ligne
keys-mark = marquer, pour plusieurs à la fois
keys-mark-on = marquer de proche en proche
keys-mark-all = marquer tout ce qui est affiché
keys-move = déplacer dans une image
import-part-rows = Lignes
import-part-columns = Colonnes
picture-too-many = { $shown } sur { $all } sont affichées, les plus influentes : filtrez pour voir les autres.
grid-by-raters = « { $name } » est évaluée par plusieurs personnes : la grille montre leur moyenne. Elle se change sous « Évaluée par ».
