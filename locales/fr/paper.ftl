# The kinds of documents, and what each of them says around the recorded texts.

## Kinds, and the letters their references begin with
document-kind-session-guide = Guide de séance
document-kind-attendance = Feuille d’émargement
document-kind-forms = Formulaires papier
document-kind-minutes = Compte rendu
document-kind-decisions = Relevé de décisions
document-kind-stakeholders = Cartographie des acteurs
document-kind-positions = Positions et terrain commun
document-kind-synthesis = Synthèse des entretiens
document-kind-shared-position = Position commune
document-kind-roadmap = Feuille de route
document-kind-follow-up = Suivi des engagements
document-kind-report = Rapport de concertation
reference-session-guide = Guide de séance G
reference-attendance = Feuille d’émargement EM
reference-forms = Formulaires F
reference-minutes = Compte rendu CR
reference-decisions = Relevé de décisions RD
reference-stakeholders = Cartographie CA
reference-positions = Positions P
reference-synthesis = Synthèse SY
reference-shared-position = Position commune PC
reference-roadmap = Feuille de route FR
reference-follow-up = Suivi SU
reference-report = Rapport RC
document-reference = { $letters }-{ $number }
document-contents = Sommaire
document-logo = Logo
document-disclosure-by-category = sans les noms : acteurs désignés par leur catégorie
document-disclosure-chatham-house = sans les noms : règle de Chatham House
document-another-actor = un autre acteur
document-a-participant = un·e participant·e
caption-figure = Figure { $number }.
caption-table = Tableau { $number }.
paper-session = Séance { $number }
paper-issue = Enjeu { $number }
axis-number = Axe { $number }
quarter = T{ $number }
milestone = jalon
since = depuis { $date }
sources = Sources

## Columns
paper-column-serial = N°
paper-column-number = N°
paper-column-reference = Réf.
paper-column-name = Nom
paper-column-surname-given-name = Nom, prénom
paper-column-given-name-surname = Prénom(s) et nom
paper-column-from = De
paper-column-organisation = Organisation
paper-column-function = Fonction
paper-column-college = Collège
paper-column-contact = Courriel ou téléphone (facultatif)
paper-column-telephone = Téléphone
paper-column-arrival = Arrivée
paper-column-consents = J’accepte
paper-column-consent-contact = contact
paper-column-consent-photo = photo
paper-column-consent-named = nom cité
paper-column-signature = Signature
paper-column-remark = Remarques
paper-column-time = Heure
paper-column-length = Durée
paper-column-sequence = Séquence
paper-column-question = Question ou consigne
paper-column-lead = Pilote
paper-column-decision = Décision
paper-column-mode = Mode
paper-column-responsible = Responsable
paper-column-due = Échéance
paper-column-reservations = Réserves
paper-column-stakeholder = Acteur
paper-column-stakeholders = Acteurs
paper-column-stance = Position
paper-column-stances = Position par enjeu
paper-column-statement = Dans ses mots, et pourquoi
paper-column-source = Date, source
paper-column-issue = Enjeu
paper-column-date = Date
paper-column-reason = Raison
paper-column-role = Rôle
paper-column-posture = Posture
paper-column-interest = Intérêt exprimé
paper-column-mandate = Mandat
paper-column-kind = Nature
paper-column-level-territory = Niveau, territoire
paper-column-presence = Présence
paper-column-influence = Influence
paper-column-concern = Implication
paper-column-legitimacy = Légitimité
paper-column-persons = Personnes
paper-column-network = Réseau
paper-column-members-count = Nombre
paper-column-members = Membres
paper-column-origin = Origine
paper-column-relation = Relation
paper-column-target = Vers
paper-column-strength = Force
paper-column-note = Note
paper-column-faithful = Fidèle
paper-column-to-correct = À corriger
paper-column-date-signature = Date et signature
paper-column-stage = Phase
paper-column-action = Action
paper-column-commitment = Engagement
paper-column-partners = Partenaires
paper-column-start = Début
paper-column-budget = Budget ; source
paper-column-indicator = Indicateur : départ → cible
paper-column-status = État
paper-column-value = Atteint
paper-column-reviewed = Dernier point
paper-column-evidence = Justificatifs et remarques
paper-column-category = Catégorie
paper-column-count = Nombre
paper-column-session = Séance
paper-column-participants = Participants
paper-column-contributions = Contributions
paper-column-you-said = Vous avez dit
paper-column-we-did = Nous avons fait (sinon, pourquoi)
paper-column-owner = Responsable

## Attendance and privacy
attendance-summary = Liste des participants, avec leurs accords et leur signature
notice-title = Information sur vos données.
notice-text = Responsable du traitement : { $convener }. Finalité : attester la présence et établir le compte rendu. Destinataires : animation et secrétariat du dialogue.
notice-organiser = l’organisateur du dialogue
notice-kept-until = Conservation jusqu’au { $date }.
notice-kept = Conservation limitée à la durée nécessaire au dialogue.
notice-right-text = Vous pouvez consulter vos données, les faire rectifier ou effacer, et vous opposer à leur utilisation.
notice-consents = Trois accords distincts et facultatifs, sans effet sur votre participation : être contacté·e pour d’autres sujets ; figurer sur des photographies ; être cité·e nommément pour vos propos. Chacun peut être retiré à tout moment.
notice-form = Responsable du traitement : { $convener }. Finalité : rendre compte de la concertation. Sans nom, ce formulaire reste anonyme. Conservez le numéro pour retrouver la réponse donnée.
notice-responsible = Responsable du traitement
notice-items = Données recueillies
notice-items-text = Obligatoires : organisation, fonction, nom, signature. Facultatives : coordonnées
notice-purpose = Finalité
notice-purpose-text = Attester la présence, établir le compte rendu, annoncer la séance suivante
notice-retention = Conservation
notice-right = Droit de refus

## Session guide
guide-status = ANIMATION
guide-not-circulated = ne pas diffuser
guide-scale = Échelle retenue
guide-ground-rules = Règles du jeu
guide-threshold = seuil : { $value } %
guide-veto = avec veto
guide-no-veto = sans veto
guide-strip-says = { $minutes } minutes en tout : { $parts }.
minutes-count-short = { $minutes }{ "\u00A0" }min
guide-clock-over = Durée prévue : { $planned } minutes pour { $there } disponibles, soit { $difference } de trop. En foncé, les tours de parole ; en blanc, les pauses.
guide-clock-spare = Durée prévue : { $planned } minutes sur { $there } ; il en reste { $difference }. En foncé, les tours de parole ; en blanc, les pauses.
guide-clock-even = Durée prévue : { $planned } minutes, conforme à l’horaire. En foncé, les tours de parole ; en blanc, les pauses.
guide-clock-open = Durée prévue : { $planned } minutes. En foncé, les tours de parole ; en blanc, les pauses.
guide-no-agenda = L’ordre du jour n’est pas encore arrêté.
guide-summary = Déroulé, avec les horaires et les questions
guide-round = tour { $number }
guide-end = Fin
guide-short = Si le temps manque
guide-shorten = Raccourcir d’abord { $parts }.
guide-keep = Ne jamais couper un tour de parole, ni la conclusion : qui fait quoi, pour quand.
guide-check = À vérifier en fin de séance
guide-check-heard = Toutes les personnes venues ont-elles été entendues ?
guide-check-who = Qui porte la charge du compromis ?
guide-check-next = Qui s’engage à quoi, au nom de qui, pour quand ?

## Decisions
decisions-of-all = Toutes les séances, état au { $date }
decisions-unassigned = { $count ->
    [one] Une décision n’a pas encore de responsable.
   *[other] { $count } décisions n’ont pas encore de responsable.
}

## Stakeholders
stakeholders-subtitle = { $count ->
    [one] { $count } acteur, état au { $date }
   *[other] { $count } acteurs, état au { $date }
}
stakeholders-restricted = diffusion restreinte au comité de pilotage
stakeholders-none = Aucun acteur n’est encore enregistré.
stakeholders-summary = Acteurs, avec leur rôle, leur posture, leurs positions, l’intérêt exprimé et leur mandat
stakeholders-who-is-missing = Qui manque ?
stakeholders-missing = { $count ->
    [one] { $names } reste à rencontrer.
   *[other] { $names } restent à rencontrer.
}
stakeholders-nobody-missing = Tous les acteurs repérés à ce jour ont été rencontrés.
stakeholders-reading = Position : de −4 (très défavorable) à +4 (très favorable).
stakeholders-gaps = Personne encore pour : { $gaps }.
stakeholders-untold = { $count ->
    [one] Une position plus récente, non confirmée ou confidentielle, n’est pas imprimée.
   *[other] { $count } positions plus récentes, non confirmées ou confidentielles, ne sont pas imprimées.
}
stakeholders-declined = { $count ->
    [one] { $names } a décliné.
   *[other] { $names } ont décliné.
}
gap-not-recorded = non renseignés
relation-mutual = { $kind } (réciproque)
gap-categories = catégories ({ $names })
gap-levels = niveaux ({ $names })
gap-roles = rôles ({ $names })
stakeholders-issues = Enjeux : { $issues }.
stakeholders-rated = Influence et degré d’implication de { $rated } acteurs : moyenne de { $count ->
    [one] l’avis d’une personne
   *[other] l’avis de { $count } personnes
} (dernier : { $date }).
stakeholders-register = Répertoire
stakeholders-uncategorised = Sans catégorie
stakeholders-networks = Réseaux et leurs membres
stakeholder-role-initiator = impulse
stakeholder-role-regulator = régule
stakeholder-role-funder = finance
stakeholder-role-operator = opère
stakeholder-role-beneficiary = bénéficie
stakeholder-role-expert = conseille
stakeholder-role-facilitator = facilite
stakeholder-role-mediator = assure la médiation
stakeholder-role-guarantor = garantit
relation-influence = influence
relation-alliance = fait alliance avec
relation-conflict = est en conflit avec
relation-funding = finance
relation-oversight = contrôle
relation-information = informe
grid-influence = Influence
grid-concern = Degré d’implication
grid-keep-satisfied = Répondre à leurs attentes
grid-work-closely = Associer étroitement
grid-keep-watch = Garder un lien
grid-keep-informed = Tenir informés, donner du poids
map-caption = Influence et degré d’implication ; relations
map-absent = contour tireté : absent à ce jour
map-relations = Relations
link-influence = influence
link-alliance = alliance
link-conflict = conflit
link-funding = financement
link-oversight = contrôle
link-information = information
map-says = Grille de l’influence et du degré d’implication, chacun de 0 à 5 : { $spots }.
map-says-one = { $name } (influence { $influence }, implication { $concern })
map-unrated = { $count ->
    [one] Un acteur n’est pas évalué.
   *[other] { $count } acteurs ne sont pas évalués.
}
map-says-relations = Relations : { $relations }.
map-says-relation = { $origin } { $kind } { $target }

## Positions
positions-span = Positions recueillies { $span }
read-with-care = À lire avec prudence.
positions-care = Acteurs ayant exprimé une position sur au moins un enjeu : { $holders } sur { $all } ; positions actuelles issues d’entretiens : { $interviews }. Ce document donne des effectifs, jamais de moyennes : sur si peu d’acteurs, une moyenne induirait en erreur.
positions-figure = Position par enjeu, de −4 (très défavorable) à +4 (très favorable). La flèche part de la position antérieure.
positions-key = Le signe de chaque acteur est celui de sa catégorie dans la cartographie des acteurs.
positions-matrix = Positions actuelles
positions-matrix-key = Plein : favorable. Hachuré : défavorable. Point : aucune position recueillie.
matrix-summary = Position actuelle de chaque acteur sur chaque enjeu
statements = Dans leurs mots
statements-summary = Position actuelle de chaque acteur sur l’enjeu
source-session-number = séance{ "\u00A0" }{ $number }
figure-moved = { $name } de { $from } à { $to }
figure-spectrum-says = { $issue }. Sur un axe allant de −4, très défavorable, à +4, très favorable : { $stances }.
common-ground = Terrain commun
common-ground-none = Aucun intérêt partagé par plusieurs acteurs n’a encore été exprimé et confirmé.
common-ground-shared = { $count } acteurs donnent la même raison.
convergence = Qui rejoint qui
convergence-caption = Nombre d’enjeux sur lesquels deux acteurs se situent du même côté (premier nombre) et de côtés opposés (second nombre)
convergence-key = Plein : plus souvent du même côté. Hachuré : plus souvent de côtés opposés. Point : aucun enjeu sur lequel les deux se sont prononcés.
convergence-pair = { $one } et { $other } ({ $agree } fois du même côté, { $oppose } fois de côtés opposés)
convergence-says = Les plus proches : { $closest }. Les plus éloignés : { $farthest }.
movement = Évolutions
movement-summary = Qui a changé de position, sur quel enjeu et pourquoi

## Synthesis and frame
frame = Cadre
frame-territory = Territoire
frame-room = Marge de manœuvre
frame-non-negotiables = Invariants
diagnosis = Contexte
aspect-territory = Territoire
aspect-history = Histoire
aspect-law = Droit
aspect-economy = Économie
aspect-society = Société
aspect-resources = Ressources
aspect-constraints = Contraintes
aspect-opportunities = Opportunités
aspect-previous-dialogue = Dialogues antérieurs
synthesis-subtitle = Entretiens et rencontres, état au { $date }
synthesis-how = À lire et à corriger.
synthesis-how-text = Chaque position figure dans les mots de celles et ceux qui la portent. Tout acteur qui ne s’y reconnaît pas le signale avant la première séance commune.
synthesis-heard = Ce qui a été dit, enjeu par enjeu
synthesis-nothing = Aucun enjeu n’est encore enregistré.
synthesis-no-position = Aucune position confirmée sur cet enjeu.
sign-off = Relecture et validation
sign-off-text = L’organisation a lu ce qui est rapporté d’elle.

## Roadmap and follow-up
roadmap-none = Aucune action n’est encore enregistrée.
roadmap-summary = Actions, avec leur pilote, leurs échéances, leurs moyens, leur indicateur et leur état
roadmap-state = { $count ->
    [0] État au { $date } · aucune action
    [one] État au { $date } · { $count } action : { $states }
   *[other] État au { $date } · { $count } actions : { $states }
}
actions-proposed = { $count ->
    [one] { $count } proposée
   *[other] { $count } proposées
}
actions-agreed = { $count ->
    [one] { $count } décidée
   *[other] { $count } décidées
}
actions-under-way = { $count } en cours
actions-done = { $count ->
    [one] { $count } faite
   *[other] { $count } faites
}
actions-late = { $count } en retard
actions-dropped = { $count ->
    [one] { $count } abandonnée
   *[other] { $count } abandonnées
}
action-status-proposed = proposée
action-status-agreed = décidée
action-status-under-way = en cours
action-status-done = faite
action-status-late = en retard
action-status-dropped = abandonnée
stage-design = conception
stage-delivery = mise en œuvre
stage-monitoring = suivi
stage-evaluation = évaluation
roadmap-no-axis = Autres actions
roadmap-late = { $count ->
    [one] L’action { $numbers } est en retard.
   *[other] Les actions { $numbers } sont en retard.
}
origin-article = art. { $number }
origin-contribution = contribution
timeline-caption = Calendrier des actions
timeline-says = Actions, avec leur échéance et leur état : { $actions }.
timeline-says-one = { $number } { $title }, échéance : { $due }, { $status }
committee-members = Membres : { $names }.
follow-up-late = En retard ({ $count })
follow-up-next = À échéance dans les trois mois ({ $count })
follow-up-under-way = En cours ({ $count })
follow-up-later = Plus tard ({ $count })
follow-up-done = { $count ->
    [one] Faite ({ $count })
   *[other] Faites ({ $count })
}
follow-up-dropped = { $count ->
    [one] Abandonnée ({ $count })
   *[other] Abandonnées ({ $count })
}
follow-up-summary = Engagements classés selon leur état, avec le dernier point et les justificatifs
follow-up-note = Une action dont l’échéance est passée sans qu’elle soit faite est comptée en retard. La barre montre l’avancement déclaré. Origine : article du positionnement partagé, ou décision.
value-of-goal = { $now } sur { $goal }

## Report
report-issuer = Établi par
report-sessions = Séances
report-issued = Date
report-consulted = Qui a été consulté
report-fewer-than-three = moins de trois : non distingués
report-how = Modalités de la concertation
report-agreed = Ce qui a été convenu
balance = Qui a pris la parole
balance-caption = Part des présents ou représentés (en blanc) et des contributions (en foncé), par catégorie
balance-counts = { $present }{ "\u00A0" }{ $present ->
    [one] présent·e
   *[other] présents
}, { $said }{ "\u00A0" }{ $said ->
    [one] contribution
   *[other] contributions
}
balance-says = Par catégorie : { $shares }.
you-said = Vous avez dit, nous avons fait
you-said-summary = Ce qui a été demandé, la suite donnée et où elle en est
you-said-count = { $count ->
    [one] n = { $count } ; { $who }
   *[other] n = { $count } ; { $who }
}
you-said-note = n compte toutes les contributions portant sur le même enjeu. Une contribution peut soulever plusieurs points : les nombres ne s’additionnent donc pas.

## Forms
form-slip = Bulletin de contribution
form-sheet = Position et intérêts
form-ballot = Bulletin de vote
form-against = tout à fait contre
form-for = tout à fait pour
form-contribution = Ma contribution et ma raison
form-for-organisation = Je m’exprime pour mon organisation
form-for-myself = Je m’exprime pour moi-même
form-name = Nom ou organisation (facultatif)
form-may-be-named = J’accepte que mon nom soit cité.
form-may-be-contacted = J’accepte d’être contacté·e.
form-organisation = Organisation
form-speaks-for = Nom, fonction et mandat
form-position = Ce que nous voulons
form-interest = Pourquoi : nos besoins, nos craintes ou nos espoirs
form-condition = Ce qui nous permettrait d’adhérer
form-article = Article, version
form-one-box = Cochez une seule case
form-reason = Réserve, objection ou remarque

## Formal minutes
formal-kind = Procès-verbal
formal-republic = République du Sénégal
formal-motto = Un Peuple – Un But – Une Foi
formal-day-and-time = { $day }, à { $time }
formal-opened = { $when }, s’est tenue la séance { $title }{ $place }.
formal-opened-undated = La séance { $title } s’est tenue{ $place }.
formal-presided = La présidence est assurée par { $name }.
formal-moderated = L’animation est assurée par { $name }.
formal-secretary = Le secrétariat de séance est assuré par { $name }.
formal-quorum-met = Quorum requis : { $quorum } ; présents ou représentés : { $there }. Le quorum est atteint.
formal-quorum-missed = Quorum requis : { $quorum } ; présents ou représentés : { $there }. Le quorum n’est pas atteint.
formal-no-quorum = Présents ou représentés : { $there } ; aucun quorum n’est requis.
formal-agenda-read = La séance est déclarée ouverte et il est donné lecture de l’ordre du jour.
formal-agenda = Ordre du jour
formal-attendance = Liste de présence
formal-course = Déroulement des travaux
formal-decisions = Décisions
formal-closing = Clôture
formal-closed-at = L’ordre du jour étant épuisé, la séance est levée à { $time }.
formal-closed = L’ordre du jour étant épuisé, la séance est levée.
formal-adopted = Le présent procès-verbal a été adopté le { $date }.
formal-to-adopt = Le présent procès-verbal est soumis à l’adoption de la prochaine séance.
formal-excused = Absents excusés : { $names }.
formal-telephone-note = La colonne « Téléphone » n’est pas reproduite dans les exemplaires diffusés.
formal-reference = Procès-verbal PV-{ $year }-{ $number }
formal-head = { $dialogue } · Procès-verbal de la séance { $number }
shared-opened = Date et lieu
map-nothing = Aucune cotation ni relation n’est enregistrée : il n’y a encore rien à représenter.
stakeholders-presence-unknown = La présence à la table n’est pas renseignée pour tous les acteurs.
notice-form-named = Responsable du traitement : { $convener }. Finalité : rendre compte de la concertation.
decisions-none = Aucune décision n’est enregistrée.
positions-none = Aucune position n’est encore enregistrée.
interests = Intérêts sous les positions
interests-summary = Intérêts exprimés et confirmés par chaque acteur
interests-note = Seuls figurent les intérêts exprimés et confirmés par les intéressés. La priorité 1 est la plus haute.
paper-column-priority = Priorité
map-spread = barres : écart des notes
map-bold = en gras : les plus intermédiaires
paper-column-level = Niveau
