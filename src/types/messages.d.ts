/** Made from content/messages/en by src/cli/build/messages.ts: do not edit. */
export interface Namespaces {
  'books': 'from' | 'newest' | 'access-summary' | 'picture-of';
  'decision': 'step-roll' | 'step-took-part' | 'step-quorum-met' | 'step-quorum-not-met' | 'step-for' | 'step-against' | 'step-abstained' | 'outcome-more-for' | 'outcome-more-against' | 'outcome-tie' | 'outcome-nobody-for-or-against' | 'outcome-quorum-not-met' | 'step-rulebook';
  'demo': 'title' | 'description' | 'lead' | 'loading' | 'none-title' | 'none-text' | 'to-sign-in' | 'look-again' | 'count' | 'to' | 'at' | 'open-link' | 'code' | 'all-text' | 'closed-title' | 'closed-text';
  'design': 'title' | 'description' | 'lead' | 'colours' | 'type' | 'type-h1' | 'type-h2' | 'type-h3' | 'type-lead' | 'type-text' | 'type-link' | 'type-item-1' | 'type-item-2' | 'icons' | 'drawings' | 'drawings-table' | 'drawings-reading' | 'drawings-voting' | 'drawings-hours' | 'drawings-door' | 'drawings-mine' | 'drawings-deciding' | 'drawings-money' | 'button' | 'button-first' | 'button-second' | 'button-danger' | 'button-big' | 'button-icon' | 'button-busy' | 'button-link' | 'button-plain' | 'state-usual' | 'state-second' | 'state-danger' | 'state-big' | 'state-icon' | 'state-busy' | 'state-link' | 'state-plain' | 'state-hint' | 'state-wrong' | 'state-lines' | 'state-short' | 'state-chosen' | 'state-many' | 'state-big-cards' | 'state-line' | 'state-open' | 'state-deep' | 'state-beside' | 'state-signed-out' | 'state-mark' | 'state-none' | 'state-svelte' | 'state-picture' | 'state-text' | 'field' | 'field-email' | 'field-email-hint' | 'field-email-error' | 'field-minutes' | 'field-note' | 'choice' | 'choice-question' | 'choice-question-2' | 'choice-question-3' | 'choice-question-4' | 'choice-day' | 'choice-hint' | 'choice-error' | 'choice-for' | 'choice-for-hint' | 'choice-against' | 'choice-against-hint' | 'choice-abstain' | 'choice-abstain-hint' | 'choice-days' | 'choice-monday' | 'choice-tuesday' | 'error-summary' | 'error-summary-title' | 'error-summary-plain' | 'panel' | 'panel-title' | 'panel-text' | 'panel-more' | 'notice' | 'notice-info-title' | 'notice-info' | 'notice-good-title' | 'notice-good' | 'notice-warn-title' | 'notice-warn' | 'notice-problem-title' | 'notice-problem' | 'notice-unchecked-title' | 'notice-unchecked' | 'card' | 'card-title' | 'card-text' | 'card-life' | 'card-home' | 'card-community' | 'card-care' | 'table' | 'table-caption' | 'table-what' | 'table-who' | 'table-minutes' | 'table-shopping' | 'table-walk' | 'dialog' | 'dialog-ask' | 'dialog-title' | 'dialog-text' | 'dialog-yes' | 'dialog-no' | 'picture-row' | 'picture-doors' | 'picture-row-text' | 'steps' | 'steps-label' | 'steps-done' | 'steps-now' | 'steps-later' | 'steps-read' | 'steps-choose' | 'steps-check' | 'progress-text' | 'bar-chart' | 'chart-caption' | 'chart-answer' | 'chart-votes' | 'chart-count' | 'chart-none' | 'chart-needed' | 'crumbs' | 'crumbs-here' | 'tag' | 'tag-open' | 'tag-waiting' | 'tag-wrong' | 'tag-closed' | 'tag-draft' | 'tag-new' | 'states' | 'empty-title' | 'empty-text' | 'loading-text' | 'offline-title' | 'offline-text' | 'fault-title' | 'fault-text' | 'needs-script' | 'member-page' | 'of' | 'of-lead' | 'of-voting' | 'of-time-bank';
  'errors': 'summary-title' | 'not-json' | 'input-wrong' | 'key-missing' | 'not-signed-in' | 'not-a-member' | 'key-used-for-other-input' | 'too-large' | 'too-many' | 'fault' | 'disk-full' | 'busy' | 'not-allowed' | 'not-found' | 'not-complete' | 'not-understood' | 'wrong-method' | 'other-name' | 'unknown-proxy' | 'connection-lost' | 'storage-blocked' | 'id-wrong' | 'language-wrong' | 'guide-unknown' | 'answer-missing' | 'choice-missing' | 'text-wrong' | 'text-too-long' | 'email-missing' | 'email-wrong' | 'request-wrong' | 'code-missing' | 'sign-in-wrong' | 'sign-in-old' | 'sign-in-used' | 'code-earlier' | 'code-length' | 'not-renewable' | 'device-missing' | 'not-your-office' | 'motion-unknown' | 'not-on-roll' | 'vote-not-open' | 'vote-closed' | 'vote-already-open' | 'vote-not-due' | 'notice-too-short' | 'vote-too-short' | 'nobody-may-vote' | 'vote-already-closed' | 'vote-still-open' | 'no-account' | 'account-closed' | 'to-yourself' | 'person-missing' | 'person-not-found' | 'minutes-missing' | 'minutes-whole' | 'minutes-too-few' | 'minutes-too-many' | 'minutes-not-in-steps' | 'date-missing' | 'date-wrong' | 'date-in-future' | 'date-too-old' | 'kind-missing' | 'reason-missing' | 'wrong-missing' | 'looks-the-same' | 'too-many-waiting' | 'period-wrong' | 'exchange-unknown' | 'not-yours' | 'already-answered' | 'too-late' | 'balance-too-low' | 'name-missing' | 'agreement-missing' | 'readers-missing' | 'understood-missing' | 'number-wrong' | 'more-understood-than-read' | 'too-slow' | 'topic-unknown' | 'votes-still-arriving';
  'glossary': 'title' | 'description' | 'lead' | 'letters' | 'only-england' | 'only-wales' | 'other' | 'unsure' | 'guides' | 'find';
  'guides': 'index-title' | 'index-description' | 'index-lead' | 'index-listen' | 'index-search' | 'index-words' | 'index-a-z' | 'description' | 'switch-label' | 'switch-easy' | 'switch-standard' | 'standard-lead' | 'about' | 'contents' | 'next' | 'contact' | 'words' | 'about-guide' | 'contact-us' | 'contact-phone' | 'contact-email' | 'contact-post' | 'where-question' | 'where-hint' | 'england' | 'wales' | 'both' | 'only-england' | 'only-wales' | 'sources' | 'sources-of' | 'source-read' | 'source-reported' | 'source-project' | 'source-recalled' | 'source-ours' | 'source-unconfirmed' | 'not-checked' | 'facts-date' | 'hard-word' | 'word-close' | 'all-words' | 'word-other' | 'words-lead' | 'check-never-title' | 'check-never' | 'check-done-title' | 'check-done' | 'check-count' | 'check-changed-title' | 'check-old-title' | 'check-changed' | 'how-link' | 'written' | 'review-by' | 'past-review' | 'tools' | 'print' | 'large-print' | 'listen' | 'listen-stop' | 'listen-row' | 'listen-robot' | 'listen-person' | 'keep' | 'keep-size' | 'keep-doing' | 'kept' | 'keep-drop' | 'keep-failed' | 'keep-none' | 'share' | 'share-link' | 'share-email' | 'share-copy' | 'share-copied' | 'share-email-subject' | 'qr' | 'files' | 'file-pdf' | 'file-large-pdf' | 'file-epub' | 'file-none' | 'faces-title' | 'faces-hint' | 'face-clear' | 'face-partly' | 'face-unclear' | 'faces-row' | 'faces-row-all' | 'faces-sentence' | 'faces-sentence-hint' | 'faces-send' | 'faces-thanks' | 'faces-missing' | 'faces-no-script' | 'faces-failed' | 'to-top' | 'same-part' | 'same-part-easy' | 'questions' | 'questions-lead' | 'questions-answer' | 'sheet-title' | 'sheet-lead' | 'sheet-guide' | 'sheet-rows' | 'sheet-reader' | 'sheet-said' | 'sheet-words' | 'sheet-pictures' | 'sheet-who' | 'sheet-date' | 'sheet-agree' | 'sheet-link' | 'sheet-how' | 'sheet-record' | 'how-title' | 'how-description' | 'how-lead' | 'how-rules' | 'how-machine' | 'how-people' | 'how-numbers' | 'how-table' | 'how-guide' | 'how-errors' | 'how-advice' | 'how-usual' | 'how-most' | 'how-unchecked' | 'how-checked' | 'how-no' | 'how-yes' | 'how-rule-1' | 'how-rule-2' | 'how-rule-3' | 'how-rule-4' | 'how-rule-5' | 'how-rule-6' | 'how-rule-7' | 'how-rule-8' | 'how-rule-9' | 'how-rule-10' | 'how-person-1' | 'how-person-2' | 'how-person-3' | 'how-person-4' | 'how-person-5' | 'how-lists' | 'how-lists-en' | 'how-lists-cy' | 'how-evidence' | 'how-evidence-text' | 'how-help' | 'how-help-text' | 'pictures-title' | 'pictures-description' | 'pictures-lead' | 'pictures-from-own' | 'pictures-from-openmoji' | 'pictures-from-co-op' | 'group-people' | 'group-bodies' | 'group-money' | 'group-support' | 'group-work' | 'group-co-op' | 'group-choices' | 'group-safe' | 'group-information' | 'group-life' | 'record-title' | 'record-lead' | 'record-by' | 'record-by-hint' | 'record-agree' | 'record-readers' | 'record-understood' | 'record-on' | 'record-changed' | 'record-changed-hint' | 'record-send' | 'record-done' | 'record-sign-in' | 'pictures-who' | 'pictures-count' | 'pictures-licence' | 'pictures-maker-openmoji' | 'pictures-maker-own' | 'pictures-maker-co-op';
  'home': 'title' | 'description' | 'lead' | 'who' | 'what-link' | 'sign-in-link' | 'signed-in-title' | 'signed-in-link' | 'doors-title' | 'read-title' | 'read-text' | 'vote-title' | 'vote-text' | 'help-title' | 'help-text' | 'join-title' | 'join-text' | 'life-title' | 'life-lead' | 'my-life' | 'my-life-text' | 'my-home' | 'my-home-text' | 'my-community' | 'my-community-text' | 'my-care' | 'my-care-text';
  'mail': 'sign-in-subject' | 'sign-in-text' | 'new-device-subject' | 'new-device-text' | 'help-to-confirm-subject' | 'help-to-confirm-text' | 'help-confirmed-subject' | 'help-confirmed-text' | 'help-said-wrong-subject' | 'help-said-wrong-text' | 'vote-carried-subject' | 'vote-carried-text' | 'vote-not-carried-subject' | 'vote-not-carried-text' | 'vote-opened-subject' | 'vote-opened-text' | 'vote-closes-subject' | 'vote-closes-text' | 'vote-received-subject' | 'vote-received-text' | 'vote-missed-subject' | 'vote-missed-text';
  'my-page': 'title' | 'description' | 'lead' | 'hello' | 'next-title' | 'next-more' | 'nothing-title' | 'nothing-text' | 'nothing-guides' | 'wait-title' | 'doors-title' | 'door-my-time' | 'door-my-votes' | 'door-settings' | 'settings-title' | 'settings-description' | 'settings-lead' | 'find-title' | 'find-what' | 'find-see' | 'find-switch' | 'on' | 'off' | 'find-said-on' | 'find-said-off' | 'find-any-time' | 'language-title' | 'language-save' | 'language-said-en' | 'language-said-cy' | 'looks-title' | 'looks-text' | 'looks-do' | 'devices-title' | 'devices-text' | 'devices-do' | 'devices-check-title' | 'devices-check-text' | 'devices-yes' | 'devices-no' | 'jobs-title' | 'job-readers' | 'job-readers-text' | 'readers-title' | 'readers-description' | 'readers-lead' | 'readers-first' | 'not-office-title' | 'not-office-text' | 'to-my-page' | 'no-answers-title' | 'no-answers-text' | 'answers' | 'clear' | 'partly' | 'unclear' | 'column-face' | 'column-count' | 'column-part' | 'whole-guide' | 'parts-read' | 'parts-table' | 'words-read' | 'open-guide' | 'all-answers';
  'next': 'vote-title' | 'vote-do' | 'vote-until' | 'vote-until-today' | 'vote-until-tomorrow' | 'confirm-help-title' | 'confirm-help-do' | 'confirm-help-until' | 'confirm-help-until-today' | 'confirm-help-until-tomorrow' | 'help-waits-title' | 'help-waits-do' | 'help-waits-until' | 'help-waits-until-today' | 'help-waits-until-tomorrow' | 'vote-missed-title' | 'vote-missed-do';
  'offline': 'title' | 'description' | 'text' | 'kept-title' | 'kept-none' | 'try' | 'tools';
  'pages': 'draft-title' | 'draft-text' | 'sources' | 'help-title' | 'help-description' | 'help-lead' | 'decide-title' | 'decide-description' | 'decide-lead' | 'our-co-op-title' | 'our-co-op-description' | 'our-co-op-lead' | 'time-bank-title' | 'time-bank-text' | 'votes-title' | 'votes-text' | 'what-is-title' | 'what-is-text' | 'join-title' | 'join-text' | 'privacy-door-title' | 'privacy-door-text' | 'access-door-title' | 'access-door-text' | 'coop-title' | 'coop-description' | 'coop-lead' | 'coop-idea' | 'coop-idea-1' | 'coop-idea-2' | 'coop-idea-3' | 'coop-idea-4' | 'coop-money' | 'coop-money-1' | 'coop-money-2' | 'coop-who' | 'coop-who-lead' | 'coop-who-supported' | 'coop-who-families' | 'coop-who-workers' | 'coop-who-neighbours' | 'coop-vote' | 'coop-vote-1' | 'coop-vote-2' | 'coop-vote-3' | 'coop-vote-4' | 'coop-you' | 'coop-you-1' | 'coop-you-2' | 'coop-safe' | 'coop-safe-england' | 'coop-safe-england-2' | 'coop-safe-wales' | 'coop-join' | 'coop-join-1' | 'coop-join-2' | 'coop-join-3' | 'coop-join-4' | 'coop-join-5' | 'coop-no' | 'coop-no-1' | 'coop-no-2' | 'coop-no-3' | 'coop-no-4' | 'coop-source-1' | 'coop-source-2' | 'coop-source-3' | 'access-title' | 'access-description' | 'access-lead' | 'access-do' | 'access-do-1' | 'access-do-2' | 'access-do-3' | 'access-do-4' | 'access-do-5' | 'access-do-6' | 'access-do-7' | 'access-settings' | 'access-aim' | 'access-aim-1' | 'access-aim-2' | 'access-not' | 'access-not-1' | 'access-not-2' | 'access-not-3' | 'access-not-4' | 'access-test' | 'access-test-1' | 'access-test-2' | 'access-test-3' | 'access-tell' | 'access-tell-1' | 'access-tell-2' | 'access-date' | 'privacy-title' | 'privacy-description' | 'privacy-lead' | 'privacy-read' | 'privacy-read-1' | 'privacy-read-2' | 'privacy-read-3' | 'privacy-read-4' | 'privacy-device' | 'privacy-device-1' | 'privacy-device-2' | 'privacy-device-3' | 'privacy-device-4' | 'privacy-device-5' | 'privacy-device-8' | 'privacy-device-6' | 'privacy-device-7' | 'privacy-member' | 'privacy-member-1' | 'privacy-member-2' | 'privacy-member-3' | 'privacy-member-4' | 'privacy-member-5' | 'privacy-kept' | 'privacy-kept-1' | 'privacy-kept-2' | 'privacy-kept-3' | 'privacy-kept-4' | 'privacy-kept-5' | 'privacy-kept-6' | 'privacy-not' | 'privacy-not-1' | 'privacy-not-2' | 'privacy-not-3' | 'privacy-not-4' | 'privacy-log' | 'privacy-log-1' | 'privacy-log-2' | 'privacy-rights' | 'privacy-rights-1' | 'privacy-rights-2' | 'privacy-rights-3' | 'privacy-rights-4' | 'privacy-rights-5' | 'privacy-ico' | 'privacy-ask' | 'privacy-ask-1' | 'privacy-ask-2' | 'credits-title' | 'credits-description' | 'credits-lead' | 'credits-letters' | 'credits-letters-1' | 'credits-letters-2' | 'credits-letters-3' | 'credits-letters-licence' | 'credits-pictures' | 'credits-pictures-1' | 'credits-pictures-2' | 'credits-pictures-licence' | 'credits-icons-1' | 'credits-icons-licence' | 'credits-pictures-list' | 'credits-words' | 'credits-words-1' | 'credits-programs' | 'credits-programs-1' | 'credits-programs-2' | 'credits-programs-link' | 'notfound-title' | 'notfound-description' | 'notfound-1' | 'notfound-2' | 'notfound-home' | 'notfound-guides';
  'reading': 'title' | 'description' | 'lead' | 'close' | 'reset' | 'size' | 'size-100' | 'size-125' | 'size-150' | 'size-175' | 'size-200' | 'theme' | 'theme-system' | 'theme-light' | 'theme-dark' | 'theme-contrast' | 'face' | 'face-hyperlegible' | 'face-andika' | 'face-lexend' | 'face-system' | 'lines' | 'lines-usual' | 'lines-more' | 'lines-most' | 'letters' | 'letters-usual' | 'letters-more' | 'letters-most' | 'width' | 'width-narrow' | 'width-usual' | 'width-wide' | 'pictures' | 'pictures-on' | 'pictures-off' | 'view' | 'view-usual' | 'view-simple' | 'without-title' | 'without-text' | 'without-size' | 'without-theme' | 'without-print' | 'sample-title' | 'sample-text';
  'search': 'title' | 'description' | 'lead' | 'label' | 'button' | 'none' | 'near' | 'ask' | 'found' | 'waiting' | 'no-script' | 'a-z' | 'topics' | 'words' | 'pages' | 'failed';
  'shell': 'skip' | 'language-link' | 'nav-label' | 'nav-home' | 'nav-guides' | 'nav-help' | 'nav-decide' | 'nav-our-co-op' | 'menu' | 'foot-places' | 'nav-my-page' | 'nav-sign-in' | 'finish' | 'finish-short' | 'finished-title' | 'finished-text' | 'finished-counted' | 'finished-not-counted' | 'finished-unknown' | 'read-in-welsh' | 'crumbs-label' | 'menu-label' | 'reading' | 'reading-short' | 'unchecked-title' | 'unchecked-text' | 'help-title' | 'help-text' | 'help-phone' | 'help-hours' | 'help-email' | 'help-post' | 'foot-label' | 'foot-what' | 'foot-accessibility' | 'foot-privacy' | 'foot-credits' | 'foot-reading' | 'foot-source' | 'made-with' | 'needs-script-title' | 'needs-script-why' | 'needs-script-phone' | 'needs-script-paper' | 'offline-now' | 'online-again' | 'update-title' | 'update-button' | 'step-of' | 'step-next' | 'step-back' | 'title-error' | 'step-all' | 'error-lead';
  'sign-in': 'title' | 'description' | 'lead' | 'email' | 'email-hint' | 'send' | 'already-title' | 'already-text' | 'to-my-page' | 'no-mail-title' | 'no-mail-text' | 'code-title' | 'code-sent' | 'code-other' | 'code-how' | 'code-time' | 'code' | 'code-hint' | 'code-example' | 'no-message' | 'no-message-wait' | 'no-message-again' | 'no-message-phone' | 'sent-again' | 'device' | 'device-own' | 'device-own-hint' | 'device-shared' | 'device-shared-hint' | 'finish' | 'open-title' | 'open-description' | 'open-lead' | 'open-wrong-title' | 'open-wrong-text' | 'open-ask' | 'demo-title' | 'demo-text' | 'demo-then' | 'demo-choose' | 'demo-filled' | 'demo-post-box';
  'states': 'loading' | 'signed-out-title' | 'signed-out-text' | 'sign-in' | 'offline-title' | 'offline-text' | 'fault-title' | 'fault-text' | 'try-again' | 'sending' | 'error-lead' | 'back' | 'next' | 'question-of';
  'time-bank': 'title' | 'description' | 'lead' | 'how' | 'guide' | 'balance-title' | 'have-plus' | 'have-minus' | 'have-zero' | 'means-plus' | 'means-minus' | 'means-zero' | 'means-new' | 'advice-ask-for-help' | 'advice-near-lowest' | 'advice-phone' | 'this-is-rule' | 'log' | 'yours-title' | 'yours-lead' | 'helped-you' | 'you-helped' | 'how-long' | 'when' | 'what' | 'who' | 'note' | 'can-say-yes' | 'they-can-say-yes' | 'yes' | 'no' | 'about' | 'yes-title' | 'yes-moves' | 'then-plus' | 'then-minus' | 'then-zero' | 'yes-confirm' | 'go-back' | 'wrong-title' | 'wrong-how-long' | 'wrong-which-day' | 'wrong-what-kind' | 'wrong-not-me' | 'wrong-other' | 'wrong-label' | 'wrong-hint' | 'wrong-may-be-empty' | 'wrong-text' | 'wrong-send' | 'back-title' | 'back-text' | 'back-confirm' | 'done-yes' | 'done-wrong' | 'done-back' | 'entry-title' | 'entry-gone' | 'to-all' | 'theirs-title' | 'take-back' | 'said-wrong-title' | 'said-wrong' | 'said-wrong-next' | 'write-again' | 'older-title' | 'older-read' | 'older-more' | 'tag-wrong' | 'tag-taken-back' | 'tag-run-out' | 'run-out' | 'you-said' | 'statement-title' | 'statement-lead' | 'period' | 'statement-of' | 'column-day' | 'column-what' | 'column-time' | 'column-after' | 'at-start' | 'at-end' | 'row-gave' | 'row-got' | 'row-reversal' | 'less' | 'more' | 'signed-minus' | 'adds-up' | 'nothing-moved' | 'months-title' | 'months-gave' | 'months-got' | 'column-month' | 'empty-title' | 'empty-text' | 'no-account-title' | 'no-account-text' | 'kind-lift' | 'kind-shopping' | 'kind-company' | 'kind-phone-call' | 'kind-letters' | 'kind-cooking' | 'kind-garden' | 'kind-tablet' | 'kind-other' | 'log-title' | 'log-description' | 'log-lead' | 'who-title' | 'who-find' | 'who-hint' | 'who-names' | 'who-show' | 'who-more' | 'who-none' | 'who-missing' | 'who-nobody-title' | 'who-nobody-text' | 'long-title' | 'long-other' | 'long-other-hint' | 'long-write' | 'hours' | 'minutes' | 'when-title' | 'today' | 'yesterday' | 'other-day' | 'other-day-hint' | 'day-write' | 'day-hint' | 'day' | 'month' | 'year' | 'kind-title' | 'kind-not' | 'note-title' | 'note-label' | 'note-hint' | 'check-title' | 'check-text' | 'change' | 'no-note' | 'send' | 'same-title' | 'same-text' | 'same-yes' | 'same-no' | 'draft-kept' | 'draft-again' | 'offline-write' | 'kept-title' | 'kept-text' | 'kept-not' | 'to-send-title' | 'to-send-text' | 'to-send-refused' | 'to-send-try' | 'to-send-change' | 'to-send-no' | 'to-send-sent' | 'done-title' | 'done-text' | 'done-again' | 'to-time-bank';
  'votes': 'title' | 'description' | 'lead' | 'how' | 'open-now' | 'coming' | 'closed' | 'none-open-title' | 'none-open-text' | 'none-closed' | 'closes' | 'closes-today' | 'closes-tomorrow' | 'closes-in' | 'opens' | 'closed-on' | 'counting' | 'tag-to-do' | 'tag-for' | 'tag-against' | 'tag-abstain' | 'tag-not-on-roll' | 'tag-passed' | 'tag-lost' | 'tag-counting' | 'tag-coming' | 'read-and-vote' | 'read' | 'see-result' | 'see-or-change' | 'about' | 'motion-title' | 'motion-description' | 'motion-lead' | 'gone-title' | 'gone-text' | 'to-votes' | 'meaning' | 'if-passed' | 'if-lost' | 'proposed' | 'full-text' | 'open-vote-title' | 'open-vote-text' | 'your-vote' | 'not-voted' | 'vote-now' | 'you-voted-for' | 'you-voted-against' | 'you-voted-abstain' | 'voted-when' | 'may-change' | 'change' | 'not-on-roll-title' | 'not-on-roll-text' | 'not-open-title' | 'not-open-text' | 'did-not-vote' | 'choose-title' | 'choose-change-title' | 'choose-question' | 'now-for' | 'now-against' | 'now-abstain' | 'for' | 'for-means' | 'against' | 'against-means' | 'abstain' | 'abstain-means' | 'think' | 'to-check' | 'check-title' | 'you-chose' | 'on' | 'check-open' | 'confirm' | 'choose-again' | 'done-title' | 'done-changed-title' | 'done-same-title' | 'done-when' | 'next-votes' | 'next-my-page' | 'result' | 'passed' | 'lost' | 'chart' | 'chart-choice' | 'chart-members' | 'members' | 'chart-for' | 'chart-against' | 'chart-abstained' | 'chart-not-voted' | 'why' | 'rule-read' | 'who' | 'who-read' | 'nobody' | 'what-was-decided' | 'tag-missed' | 'missed-title' | 'missed-text' | 'missed-when' | 'older' | 'counted-title' | 'counted-text' | 'not-counted-title' | 'not-counted-open' | 'not-counted-closed' | 'new-not-counted-title' | 'late-text' | 'not-known' | 'desk' | 'desk-open' | 'desk-open-means' | 'desk-open-clock' | 'desk-open-do' | 'desk-close' | 'desk-close-means' | 'desk-close-clock' | 'desk-close-do' | 'desk-not-yet-open' | 'desk-not-yet-close' | 'desk-missed' | 'desk-why' | 'desk-check-open' | 'desk-check-close' | 'desk-once' | 'desk-yes-open' | 'desk-yes-close' | 'desk-no' | 'desk-opened' | 'desk-opened-roll' | 'desk-closed' | 'closed-meanwhile-title' | 'closed-meanwhile-text' | 'earlier-counts';
}
export interface MessageParams {
  'books': {
    'from': { name: string | number };
    'newest': { address: string | number };
    'picture-of': { name: string | number };
  };
  'decision': {
    'step-roll': { count: number };
    'step-took-part': { count: number };
    'step-quorum-met': { count: number };
    'step-quorum-not-met': { count: number };
    'step-for': { count: number };
    'step-against': { count: number };
    'step-abstained': { count: number };
    'step-rulebook': { rulebook: string | number };
  };
  'demo': {
    'count': { count: number };
    'to': { name: string | number };
    'at': { when: string | number };
    'code': { code: string | number };
  };
  'design': {
    'chart-count': { count: number };
  };
  'errors': {
    'code-length': { count: number; needed: string | number };
    'vote-not-due': { opensAt: string | number };
    'notice-too-short': { needed: string | number; rule: string | number };
    'vote-too-short': { needed: string | number; rule: string | number };
    'vote-still-open': { closesAt: string | number };
    'minutes-too-few': { rule: string | number; smallest: string | number };
    'minutes-too-many': { largest: string | number; rule: string | number };
    'minutes-not-in-steps': { rule: string | number; step: string | number };
    'date-too-old': { earliest: string | number; rule: string | number };
    'too-many-waiting': { count: number; name: string | number };
    'too-late': { count: number; rule: string | number };
    'balance-too-low': { lowestMinutes: string | number; rule: string | number };
    'more-understood-than-read': { readers: string | number };
  };
  'guides': {
    'description': { title: string | number };
    'contact-us': { name: string | number };
    'sources-of': { title: string | number };
    'facts-date': { date: string | number };
    'word-other': { term: string | number };
    'check-done': { by: string | number; date: string | number };
    'check-count': { readers: string | number; said: string | number };
    'check-changed': { what: string | number };
    'written': { date: string | number };
    'review-by': { date: string | number };
    'keep-size': { size: string | number };
    'share-email-subject': { title: string | number };
    'sheet-guide': { title: string | number };
    'sheet-rows': { hash: string | number };
    'how-numbers': { rows: string | number; sentences: string | number };
    'how-yes': { date: string | number };
    'pictures-count': { count: number };
    'pictures-licence': { licence: string | number };
  };
  'home': {
    'lead': { name: string | number };
    'join-text': { person: string | number };
  };
  'mail': {
    'sign-in-subject': { coop: string | number };
    'sign-in-text': { code: string | number; coop: string | number; link: string | number; minutes: string | number; phone: string | number };
    'new-device-text': { coop: string | number; link: string | number; phone: string | number };
    'help-to-confirm-subject': { name: string | number };
    'help-to-confirm-text': { count: number; link: string | number; name: string | number; phone: string | number };
    'help-confirmed-subject': { name: string | number };
    'help-confirmed-text': { count: number; link: string | number; name: string | number };
    'help-said-wrong-subject': { name: string | number };
    'help-said-wrong-text': { count: number; link: string | number; name: string | number; phone: string | number; reason: string | number };
    'vote-carried-subject': { title: string | number };
    'vote-carried-text': { link: string | number; title: string | number; votesAgainst: string | number; votesFor: string | number };
    'vote-not-carried-subject': { title: string | number };
    'vote-not-carried-text': { link: string | number; title: string | number; votesAgainst: string | number; votesFor: string | number };
    'vote-opened-subject': { title: string | number };
    'vote-opened-text': { closes: string | number; link: string | number; phone: string | number; title: string | number };
    'vote-closes-subject': { title: string | number };
    'vote-closes-text': { closes: string | number; link: string | number; phone: string | number; title: string | number };
    'vote-received-subject': { title: string | number };
    'vote-received-text': { link: string | number; phone: string | number; title: string | number };
    'vote-missed-subject': { title: string | number };
    'vote-missed-text': { link: string | number; title: string | number };
  };
  'my-page': {
    'hello': { name: string | number };
    'next-more': { count: number };
    'not-office-text': { phone: string | number };
    'answers': { count: number };
  };
  'next': {
    'vote-title': { title: string | number };
    'vote-until': { when: string | number };
    'vote-until-today': { time: string | number };
    'vote-until-tomorrow': { time: string | number };
    'confirm-help-title': { lengthMinutes: string | number; name: string | number };
    'confirm-help-until': { untilOn: string | number };
    'help-waits-title': { lengthMinutes: string | number; name: string | number };
    'help-waits-until': { name: string | number; untilOn: string | number };
    'help-waits-until-today': { name: string | number };
    'help-waits-until-tomorrow': { name: string | number };
    'vote-missed-title': { title: string | number };
  };
  'pages': {
    'our-co-op-lead': { name: string | number };
    'coop-join-1': { person: string | number };
    'coop-join-4': { person: string | number };
    'access-tell-1': { person: string | number };
    'privacy-device-5': { days: string | number };
    'privacy-device-8': { days: string | number };
    'privacy-kept-1': { days: string | number };
    'privacy-kept-2': { minutes: string | number };
    'privacy-kept-3': { hours: string | number };
    'privacy-kept-4': { days: string | number };
    'privacy-ask-1': { person: string | number };
  };
  'search': {
    'none': { query: string | number };
    'ask': { person: string | number };
    'found': { count: number };
  };
  'shell': {
    'help-text': { person: string | number };
    'help-hours': { hours: string | number };
    'made-with': { name: string | number };
    'step-of': { all: string | number; now: string | number };
  };
  'sign-in': {
    'no-mail-text': { phone: string | number };
    'code-sent': { email: string | number };
    'no-message-phone': { phone: string | number };
    'demo-choose': { name: string | number };
    'demo-filled': { name: string | number };
  };
  'states': {
    'fault-text': { phone: string | number };
    'question-of': { all: string | number; now: string | number };
  };
  'time-bank': {
    'have-plus': { time: string | number };
    'have-minus': { time: string | number };
    'advice-phone': { phone: string | number };
    'this-is-rule': { rule: string | number };
    'helped-you': { name: string | number };
    'you-helped': { name: string | number };
    'can-say-yes': { day: string | number };
    'they-can-say-yes': { day: string | number; name: string | number };
    'about': { name: string | number; time: string | number };
    'yes-moves': { name: string | number; time: string | number };
    'then-plus': { time: string | number };
    'then-minus': { time: string | number };
    'wrong-label': { name: string | number };
    'wrong-hint': { name: string | number };
    'back-text': { name: string | number };
    'done-yes': { name: string | number; time: string | number };
    'done-wrong': { name: string | number };
    'said-wrong': { name: string | number };
    'older-more': { phone: string | number };
    'statement-of': { period: string | number };
    'row-gave': { kind: string | number; name: string | number };
    'row-got': { kind: string | number; name: string | number };
    'less': { time: string | number };
    'more': { time: string | number };
    'signed-minus': { time: string | number };
    'adds-up': { given: string | number; got: string | number };
    'empty-text': { phone: string | number };
    'no-account-text': { phone: string | number };
    'who-names': { count: number };
    'who-show': { count: number };
    'who-more': { count: number };
    'who-missing': { phone: string | number };
    'who-nobody-text': { phone: string | number };
    'day-hint': { example: string | number };
    'note-hint': { name: string | number };
    'check-text': { name: string | number };
    'send': { name: string | number };
    'to-send-sent': { name: string | number };
    'done-text': { name: string | number };
  };
  'votes': {
    'closes': { when: string | number };
    'closes-today': { time: string | number };
    'closes-tomorrow': { time: string | number };
    'closes-in': { count: number };
    'opens': { when: string | number };
    'closed-on': { when: string | number };
    'about': { title: string | number };
    'proposed': { proposer: string | number; seconder: string | number };
    'voted-when': { when: string | number };
    'not-on-roll-text': { phone: string | number };
    'choose-question': { title: string | number };
    'done-when': { when: string | number };
    'members': { count: number };
    'rule-read': { rule: string | number };
    'missed-when': { closes: string | number; opens: string | number };
    'desk-opened-roll': { count: number };
  };
}
