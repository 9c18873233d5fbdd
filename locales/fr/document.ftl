# Ce que disent les documents autour des textes enregistrés.
document-colon = { " : " }
document-continued = (suite)
document-page = page { $page } / { $pages }
document-version = version { $number }
document-version-of = version { $number } du { $date }
document-issued = { $reference } · document établi le { $date }
document-nominative = document nominatif, non public
document-none = Néant.
document-unnamed-person = une personne
document-unofficial-translation = Traduction non officielle { $from } : le texte enregistré fait foi.
document-translation = Traduction non officielle { $from }.

minutes-kind = Compte rendu
minutes-kicker = Compte rendu { $kind }
minutes-form-name = Compte rendu
minutes-reference = Compte rendu CR-{ $year }-{ $number }
minutes-head = { $dialogue } · Compte rendu de la séance { $number }
minutes-overview = Présentation
minutes-object = Objet
minutes-event = Événement
minutes-when = Date et horaires
minutes-place = Lieu
minutes-languages = Langues
minutes-languages-spoken = { $spoken } (compte rendu rédigé en { $written })
minutes-officers = Animation
minutes-participant-count = Participation
minutes-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
minutes-quorum = Quorum
minutes-quorum-count = { $quorum } requis
minutes-distribution = Diffusion
minutes-distribution-text = Participants et personnes excusées ; document nominatif, non public
minutes-distribution-unnamed = Participants et personnes excusées
minutes-nothing-recorded = Aucun échange n’a été consigné.
minutes-participants = Participants
minutes-present = { $count ->
    [one] Présent·e ({ $count })
   *[other] Présents ({ $count })
}
minutes-represented = { $count ->
    [one] Représenté·e ({ $count })
   *[other] Représentés ({ $count })
}
minutes-excused = { $count ->
    [one] Excusé·e ({ $count })
   *[other] Excusés ({ $count })
}
minutes-absent = { $count ->
    [one] Absent·e ({ $count })
   *[other] Absents ({ $count })
}
minutes-observer = { $count ->
    [one] Observateur·rice ({ $count })
   *[other] Observateurs ({ $count })
}
minutes-other-participants = Autres participants
minutes-represented-by = , par { $name }
minutes-arrived = { " " }(à partir de { $time })
minutes-from-time = à partir de { $time }
minutes-duration = durée : { $minutes } minutes
minutes-purpose = Contexte et objectifs
minutes-background = Contexte
minutes-objectives = Objectifs
minutes-main-question = Question principale
minutes-guiding-question = Question directrice
minutes-agenda = Ordre du jour
minutes-exchanges = Échanges
minutes-other-exchanges = Autres échanges
minutes-positions = Positions
minutes-stance = { $stance } :{ " " }
minutes-unknown-speaker = Un·e participant·e
minutes-decisions = Relevé de décisions
minutes-decisions-summary = Décisions de la séance, avec leur responsable et leur échéance
minutes-decision-number = D{ $session }-{ $number }
minutes-decision-label = Décision { $number }
minutes-votes = { $for }{ "\u00A0" }pour, { $against }{ "\u00A0" }contre, { $abstaining }{ "\u00A0" }{ $abstaining ->
    [one] abstention
   *[other] abstentions
}
minutes-column-number = N°
minutes-column-serial = N°
minutes-column-decision = Décision
minutes-column-action = Action
minutes-column-owner = Responsable
minutes-column-mode = Mode
minutes-column-responsible = Responsable
minutes-column-due = Échéance
minutes-column-reservations = Réserves
minutes-column-organisation = Organisation
minutes-column-country = Pays
minutes-column-function = Fonction
minutes-column-name = Nom
minutes-column-division = Qualité
minutes-column-method = Méthode
minutes-column-voters = Votants
minutes-column-for = Pour
minutes-column-against = Contre
minutes-column-abstaining = Abstentions
minutes-column-result = Résultat
minutes-previous = Compte rendu de la séance précédente
minutes-previous-approved = Le compte rendu du { $held } a été approuvé le { $approved }.
minutes-arising = Suites de la séance précédente
minutes-actions = Actions
minutes-follow = Suites et prochaine rencontre
minutes-conclusions = Suites
minutes-next = Séance { $number }
minutes-annexes = Annexes
minutes-approved-on = Approuvé le { $date }{ $by }. Un compte rendu approuvé ne se modifie plus ; une rectification en fait une nouvelle version.
minutes-approved = Un compte rendu approuvé ne se modifie plus ; une rectification en fait une nouvelle version.
minutes-awaiting-approval = Approbation en attente. Un compte rendu approuvé ne se modifie plus ; une rectification en fait une nouvelle version.
minutes-session-name = Séance
minutes-organiser = Organisateur
minutes-attendees = Participants
minutes-observers = Observateurs
minutes-order = Déroulé prévu
minutes-item-number = Point { $number } { $title }
minutes-no-item = { $about } (aucun point soumis à décision)
minutes-count-present = { $count } présents
minutes-count-represented = { $count } représentés
minutes-count-excused = { $count } excusés
minutes-count-absent = { $count } absents
minutes-listed-below = { $count } (liste au tableau { $table })
minutes-some-listed-below = { $count } (présences au tableau { $table })
minutes-people-caption = Tableau { $table }. Participants
minutes-question-and-answer = Question et réponse
minutes-no-decisions = Aucune décision n’a été prise.
minutes-voting = Votes
minutes-no-votes = Il n’y a pas eu de vote.
minutes-none = Néant
minutes-rejected = rejetée
minutes-passed = adoptée
minutes-unopposed = sans objection
minutes-agreed = convenue
minutes-end = Fin.
minutes-sign-here = (signature)

shared-reference = { $kind } n° { $year }-{ $number }
shared-authoritative-en = le texte anglais fait foi
shared-authoritative-fr = le texte français fait foi
shared-authoritative-ko = le texte coréen fait foi
shared-subtitle = Positionnement partagé des parties au dialogue « { $dialogue } »
shared-parties = Parties
shared-parties-count = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
shared-sessions-count = { $count ->
    [one] { $count } séance, { $span }
   *[other] { $count } séances { $span }
}
shared-adopted = Adoption
shared-place-and-date = à { $place }, le { $date }
shared-endorsements = Adhésions
shared-validity = Validité et réexamen
shared-until = jusqu’au { $date }
shared-review = réexamen le { $date }
shared-language = Langue
shared-context = Contexte
shared-preamble = Préambule
shared-object = Objet
shared-scope = Périmètre
shared-promise = Engagement pris envers les participants
shared-deciding-authority = Autorité décisionnaire
shared-method = Méthode et dates
shared-method-summary = Les séances du dialogue et leurs dates
shared-column-number = N°
shared-column-date = Date
shared-column-kind = Nature
shared-column-session = Séance
shared-column-organisation = Organisation
shared-column-signatory = Nom et qualité
shared-column-mandate = Mandat
shared-column-signature = Signature
shared-text = Texte commun
shared-article = Article { $number }
shared-whole = Ensemble du texte
shared-with-reservations = { $count ->
    [one] Réserve
   *[other] Réserves
}
shared-dissents = { $count ->
    [one] Désaccord
   *[other] Désaccords
}
shared-abstains = { $count ->
    [one] Abstention
   *[other] Abstentions
}
shared-other-parties = Autres
shared-unnamed = { $count ->
    [one] Une partie n’a pas accepté d’être nommée.
   *[other] { $count } parties n’ont pas accepté d’être nommées.
}
shared-unnamed-party = Une partie non nommée
shared-commitments = Engagements
shared-due = échéance : { $date }
shared-no-lead = À attribuer
shared-follow-up = Suivi
shared-signatures = Signatures
shared-owned = Une partie assume ce texte lorsqu’elle y adhère, dispose d’un mandat et accepte d’être nommée : { $owned } sur { $parties } à cette date.
shared-dissenting = { $count ->
    [one] En désaccord, ne signe pas : { $names }. Les motifs figurent dans le texte commun.
   *[other] En désaccord, ne signent pas : { $names }. Les motifs figurent dans le texte commun.
}
shared-abstaining = { $count ->
    [one] S’abstient et ne signe pas : { $names }.
   *[other] S’abstiennent et ne signent pas : { $names }.
}
shared-signatures-note = Les cases laissées vides attendent une signature manuscrite. Une signature se retire par écrit ; le retrait est daté et inscrit ici.
shared-signed = signé
shared-blank-date = { "\u00A0\u00A0\u00A0\u00A0/\u00A0\u00A0\u00A0\u00A0/\u00A0" }{ $year }
tally-endorses = { $count ->
    [0] Aucune partie sur { $parties } n’adhère
    [one] { $count }{ "\u00A0" }partie sur { $parties } adhère
   *[other] { $count }{ "\u00A0" }parties sur { $parties } adhèrent
}
tally-with-reservations = { $count ->
    [one] { $count }{ "\u00A0" }adhère avec réserves
   *[other] { $count }{ "\u00A0" }adhèrent avec réserves
}
tally-abstains = { $count ->
    [one] { $count }{ "\u00A0" }s’abstient
   *[other] { $count }{ "\u00A0" }s’abstiennent
}
tally-dissents = { $count ->
    [one] { $count }{ "\u00A0" }est en désaccord
   *[other] { $count }{ "\u00A0" }sont en désaccord
}
tally-awaiting-mandate = { $count ->
    [one] { $count }{ "\u00A0" }attend son mandat
   *[other] { $count }{ "\u00A0" }attendent leur mandat
}
tally-unanswered = { $count ->
    [one] { $count }{ "\u00A0" }n’a pas encore répondu
   *[other] { $count }{ "\u00A0" }n’ont pas encore répondu
}
minutes-not-recorded = Non renseigné
minutes-follow-only = Suites
minutes-approved-by = { " " }par { $name }
minutes-answer = réponse
document-untranslated = Les textes sans traduction figurent dans la langue où ils ont été enregistrés.

minutes-invited = { $count ->
    [one] Invité·e ({ $count })
   *[other] Invités ({ $count })
}
minutes-roadmap = Feuille de route
minutes-action-number = Action { $number}.
minutes-breakouts = Ateliers
minutes-values = Valeurs
minutes-sounding = Sondage en séance
minutes-sounding-on = { $title } (version { $version })
minutes-sounding-level = { $label } { $count }
minutes-sounding-support = soutien { $support } %
minutes-sounding-passed = seuil de { $threshold } % atteint
minutes-sounding-not-passed = seuil de { $threshold } % non atteint
minutes-sounding-blocked = arrêté par un veto
