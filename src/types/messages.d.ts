/** Made from content/messages/en by src/cli/build/messages.ts: do not edit. */
export interface Namespaces {
  'decision': 'step-roll' | 'step-took-part' | 'step-quorum-met' | 'step-quorum-not-met' | 'step-for' | 'step-against' | 'step-abstained' | 'outcome-more-for' | 'outcome-more-against' | 'outcome-tie' | 'outcome-nobody-for-or-against' | 'outcome-quorum-not-met' | 'step-rulebook';
  'demo': 'title' | 'description' | 'lead' | 'loading' | 'none-title' | 'none-text' | 'to-sign-in' | 'look-again' | 'count' | 'to' | 'at' | 'open-link' | 'code' | 'all-text' | 'closed-title' | 'closed-text';
  'design': 'title' | 'description' | 'lead' | 'colours' | 'type' | 'type-h1' | 'type-h2' | 'type-h3' | 'type-lead' | 'type-text' | 'type-link' | 'type-item-1' | 'type-item-2' | 'icons' | 'drawings' | 'drawings-table' | 'drawings-reading' | 'drawings-voting' | 'drawings-hours' | 'drawings-door' | 'button' | 'button-first' | 'button-second' | 'button-danger' | 'button-big' | 'button-icon' | 'button-busy' | 'button-link' | 'button-plain' | 'state-usual' | 'state-second' | 'state-danger' | 'state-big' | 'state-icon' | 'state-busy' | 'state-link' | 'state-plain' | 'state-hint' | 'state-wrong' | 'state-lines' | 'state-short' | 'state-chosen' | 'state-many' | 'state-big-cards' | 'state-line' | 'state-open' | 'state-mark' | 'state-none' | 'state-svelte' | 'state-picture' | 'field' | 'field-email' | 'field-email-hint' | 'field-email-error' | 'field-minutes' | 'field-note' | 'choice' | 'choice-question' | 'choice-hint' | 'choice-error' | 'choice-for' | 'choice-for-hint' | 'choice-against' | 'choice-against-hint' | 'choice-abstain' | 'choice-abstain-hint' | 'choice-days' | 'choice-monday' | 'choice-tuesday' | 'error-summary' | 'error-summary-title' | 'error-summary-plain' | 'notice' | 'notice-info-title' | 'notice-info' | 'notice-good-title' | 'notice-good' | 'notice-warn-title' | 'notice-warn' | 'notice-problem-title' | 'notice-problem' | 'notice-unchecked-title' | 'notice-unchecked' | 'card' | 'card-title' | 'card-text' | 'card-life' | 'card-home' | 'card-community' | 'card-care' | 'table' | 'table-caption' | 'table-what' | 'table-who' | 'table-minutes' | 'table-shopping' | 'table-walk' | 'dialog' | 'dialog-title' | 'dialog-text' | 'dialog-yes' | 'dialog-no' | 'picture-row' | 'picture-row-text' | 'steps' | 'steps-label' | 'steps-done' | 'steps-now' | 'steps-later' | 'steps-read' | 'steps-choose' | 'steps-check' | 'progress-text' | 'bar-chart' | 'chart-caption' | 'chart-answer' | 'chart-votes' | 'chart-count' | 'chart-none' | 'chart-needed' | 'crumbs' | 'crumbs-here' | 'tag' | 'tag-open' | 'tag-waiting' | 'tag-wrong' | 'tag-closed' | 'tag-draft' | 'tag-new' | 'states' | 'empty-title' | 'empty-text' | 'loading-text' | 'offline-title' | 'offline-text' | 'fault-title' | 'fault-text' | 'needs-script';
  'errors': 'summary-title' | 'not-json' | 'input-wrong' | 'key-missing' | 'not-signed-in' | 'not-a-member' | 'key-used-for-other-input' | 'too-large' | 'too-many' | 'fault' | 'disk-full' | 'busy' | 'not-allowed' | 'not-found' | 'connection-lost' | 'storage-blocked' | 'id-wrong' | 'language-wrong' | 'guide-unknown' | 'answer-missing' | 'choice-missing' | 'text-too-long' | 'email-missing' | 'email-wrong' | 'request-wrong' | 'code-missing' | 'sign-in-wrong' | 'device-missing' | 'not-your-office' | 'motion-unknown' | 'not-on-roll' | 'vote-not-open' | 'vote-closed' | 'vote-already-open' | 'vote-not-due' | 'notice-too-short' | 'vote-too-short' | 'nobody-may-vote' | 'vote-already-closed' | 'vote-still-open' | 'no-account' | 'account-closed' | 'to-yourself' | 'person-missing' | 'person-not-found' | 'minutes-missing' | 'minutes-whole' | 'minutes-too-few' | 'minutes-too-many' | 'minutes-not-in-steps' | 'date-missing' | 'date-wrong' | 'date-in-future' | 'date-too-old' | 'kind-missing' | 'reason-missing' | 'exchange-unknown' | 'not-yours' | 'already-answered' | 'too-late' | 'balance-too-low' | 'feedback-full';
  'home': 'title' | 'description' | 'lead' | 'who' | 'what-link' | 'signed-in-title' | 'signed-in-link' | 'doors-title' | 'read-title' | 'read-text' | 'vote-title' | 'vote-text' | 'help-title' | 'help-text' | 'join-title' | 'join-text' | 'life-title' | 'life-lead' | 'my-life' | 'my-life-text' | 'my-home' | 'my-home-text' | 'my-community' | 'my-community-text' | 'my-care' | 'my-care-text';
  'mail': 'sign-in-subject' | 'sign-in-text' | 'new-device-subject' | 'new-device-text' | 'help-to-confirm-subject' | 'help-to-confirm-text' | 'help-confirmed-subject' | 'help-confirmed-text' | 'help-said-wrong-subject' | 'help-said-wrong-text' | 'vote-carried-subject' | 'vote-carried-text' | 'vote-not-carried-subject' | 'vote-not-carried-text';
  'reading': 'title' | 'description' | 'lead' | 'close' | 'reset' | 'size' | 'size-100' | 'size-125' | 'size-150' | 'size-175' | 'size-200' | 'theme' | 'theme-system' | 'theme-light' | 'theme-dark' | 'theme-contrast' | 'face' | 'face-hyperlegible' | 'face-andika' | 'face-lexend' | 'face-system' | 'lines' | 'lines-usual' | 'lines-more' | 'lines-most' | 'letters' | 'letters-usual' | 'letters-more' | 'letters-most' | 'width' | 'width-narrow' | 'width-usual' | 'width-wide' | 'pictures' | 'pictures-on' | 'pictures-off' | 'view' | 'view-usual' | 'view-simple' | 'without-title' | 'without-text' | 'without-size' | 'without-theme' | 'without-print' | 'sample-title' | 'sample-text';
  'shell': 'skip' | 'language-link' | 'nav-label' | 'nav-home' | 'nav-guides' | 'nav-votes' | 'nav-time-bank' | 'nav-my-page' | 'nav-sign-in' | 'finish' | 'finished-title' | 'finished-text' | 'crumbs-label' | 'menu-label' | 'reading' | 'unchecked-title' | 'unchecked-text' | 'help-title' | 'help-text' | 'help-phone' | 'help-hours' | 'help-email' | 'help-post' | 'foot-label' | 'foot-what' | 'foot-accessibility' | 'foot-privacy' | 'foot-credits' | 'foot-reading' | 'foot-source' | 'made-with' | 'needs-script-title' | 'needs-script-why' | 'needs-script-phone' | 'needs-script-paper' | 'offline-now' | 'online-again' | 'update-title' | 'update-button' | 'step-of' | 'step-next' | 'step-back' | 'step-all' | 'error-lead';
  'sign-in': 'title' | 'description' | 'lead' | 'email' | 'email-hint' | 'send' | 'already-title' | 'already-text' | 'to-my-page' | 'code-title' | 'code-sent' | 'code-how' | 'code-time' | 'code' | 'code-hint' | 'code-example' | 'no-message' | 'no-message-wait' | 'no-message-again' | 'no-message-other' | 'no-message-phone' | 'sent-again' | 'device' | 'device-own' | 'device-own-hint' | 'device-shared' | 'device-shared-hint' | 'finish' | 'open-title' | 'open-description' | 'open-lead' | 'open-wrong-title' | 'open-wrong-text' | 'open-ask' | 'demo-title' | 'demo-text' | 'demo-then' | 'demo-choose' | 'demo-filled' | 'demo-post-box';
  'states': 'loading' | 'signed-out-title' | 'signed-out-text' | 'sign-in' | 'offline-title' | 'offline-text' | 'fault-title' | 'fault-text' | 'try-again' | 'sending' | 'error-lead' | 'back' | 'next' | 'question-of';
}
export interface MessageParams {
  'decision': {
    'step-roll': { count: number };
    'step-took-part': { count: number };
    'step-quorum-met': { count: number; rule: string | number };
    'step-quorum-not-met': { count: number; rule: string | number };
    'step-for': { count: number };
    'step-against': { count: number };
    'step-abstained': { count: number; rule: string | number };
    'outcome-more-for': { rule: string | number };
    'outcome-more-against': { rule: string | number };
    'outcome-tie': { rule: string | number };
    'outcome-nobody-for-or-against': { rule: string | number };
    'outcome-quorum-not-met': { rule: string | number };
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
    'vote-not-due': { opensAt: string | number };
    'notice-too-short': { needed: string | number; rule: string | number };
    'vote-too-short': { needed: string | number; rule: string | number };
    'vote-still-open': { closesAt: string | number };
    'minutes-too-few': { rule: string | number; smallest: string | number };
    'minutes-too-many': { largest: string | number; rule: string | number };
    'minutes-not-in-steps': { rule: string | number; step: string | number };
    'date-too-old': { earliest: string | number; rule: string | number };
    'too-late': { count: number; rule: string | number };
    'balance-too-low': { lowestMinutes: string | number; rule: string | number };
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
  };
  'shell': {
    'help-text': { person: string | number };
    'help-hours': { hours: string | number };
    'made-with': { name: string | number };
    'step-of': { all: string | number; now: string | number };
  };
  'sign-in': {
    'code-sent': { email: string | number };
    'no-message-phone': { phone: string | number };
    'demo-choose': { name: string | number };
    'demo-filled': { name: string | number };
  };
  'states': {
    'fault-text': { phone: string | number };
    'question-of': { all: string | number; now: string | number };
  };
}
