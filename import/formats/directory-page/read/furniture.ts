import { foldText } from '../../../../src/graph/text.ts';

/**
 * Lines that a website puts around and between what a page says: menus, consent, pagers, sharing, footers, in English and
 * French. A pattern takes a whole line, folded and without arrows at its ends, so that no title falls for a word in it.
 */
const furniture: readonly RegExp[] = [
  // Pagers.
  /^(?:pagination|current page|page (?:courante|actuelle))(?: \d+)?$/,
  /^(?:(?:go|aller) (?:to|a la) )?page \d+(?: (?:of|sur|de|\/) \d+)?$/,
  /^(?:next|previous|prev|last|first)(?: page)?$|^page (?:suivante|precedente)$|^(?:premiere|derniere) page$/,
  /^(?:suivant|precedent)e?$/,
  /^(?:showing|displaying|results?|affichage|resultats?)\b.{0,20}\d+ (?:of|sur|de) \d+(?: \p{L}+)?$/u,
  /^\d+ (?:results?|resultats?|publications|articles|items)$/,
  /^(?:load|show|see|view|read|learn) (?:more|less|all)(?: (?:results|publications|papers|articles|students|topics|people|about us))?$/,
  /^(?:more|all) (?:results|publications|papers|articles)$|^plus de (?:resultats|publications)$/,
  /^(?:voir|afficher|charger|montrer|lire) (?:plus|moins|tout|toutes|tous|la suite)(?: (?:de |d'|les )?(?:resultats|publications|articles))?$/,
  /^en savoir plus$|^(?:loading|chargement)(?: en cours)?$/,
  /^(?:(?:show|hide|view|read|copy|voir|afficher|masquer) )?(?:abstract|bibtex|pdf|doi|cite|citation|resume)$/,
  // Consent.
  /^(?:accept|reject|decline|deny|allow|refuse)(?: all)?(?: cookies)?(?: and close)?$|^i (?:agree|accept|understand|decline)$|^got it$/,
  /^(?:manage|customi[sz]e|save)(?: my)? (?:cookies?|preferences|consent|settings|options|choices)$|^(?:only )?(?:strictly )?necessary(?: cookies)?(?: only)?$/,
  /^cookies? (?:settings|preferences|policy|notice|consent)$/,
  /^accepter(?: tout| et fermer| (?:tous )?les (?:cookies|temoins))?$|^tout (?:accepter|refuser|rejeter)$|^(?:refuser|rejeter)(?: tout)?$/,
  /^j'accepte$|^je refuse$|^continuer sans accepter$|^personnaliser(?: mes choix)?$/,
  /^(?:gerer|parametres?|preferences|politique)(?: (?:les|mes|des|de|sur les|relative aux|en matiere de))? (?:cookies|temoins|preferences|consentement|confidentialite|vie privee)$/,
  // Footers.
  /^(?:©|\(c\)|copyright ?(?:©|\(c\)|\d{4})).*$|^.{0,60}© ?\d{4}$|^\d{4} ?©.*$/,
  /^(?:all rights reserved|tous droits reserves)\b.{0,60}$/,
  /^privacy (?:policy|notice|statement|settings)$|^terms (?:of (?:use|service)|(?:and|&) conditions)$|^legal (?:notice|information)$/,
  /^mentions legales$|^conditions (?:d'utilisation|generales)$|^avis (?:juridique|legal|de confidentialite)$|^protection des donnees$/,
  /^(?:accessibility statement|site ?map|plan du site|contact us|about us|contactez[- ]nous|nous (?:joindre|contacter)|a propos de nous)$/,
  /^(?:our|notre )?newsletter$|^(?:notre )?infolettre$|^(?:subscribe|unsubscribe|sign up|s'abonner|se desabonner|faire un don|donate now)$/,
  /^(?:subscribe|sign up|join|abonnez[- ]vous|inscrivez[- ]vous|s'abonner|inscription)\b.*(?:newsletter|infolettre|mailing list|liste d'envoi|updates)\b.*$/,
  /^(?:powered by|propulse par) .{1,40}$|^(?:last updated|derniere mise a jour)\b.{0,30}\d.*$/,
  // Menus and links.
  /^skip to (?:the )?(?:main )?(?:content|navigation|footer)$|^(?:aller|passer) au contenu(?: principal)?$|^skip navigation$/,
  /^(?:back|return) to (?:the )?(?:top|directory|home|results|list|people|search)$|^retour (?:en haut|a l'accueil|au repertoire|a la liste)(?: de (?:la )?page)?$|^haut de (?:la )?page$/,
  /^(?:main|open|close|toggle|ouvrir|fermer) (?:le )?(?:menu|navigation|search)$|^menu principal$/,
  /^(?:log ?in|log ?out|sign in|sign out|se connecter|connexion|my account|mon compte)$/,
  /^(?:follow|suivez|join|rejoignez)[ -](?:us|nous|me)(?: (?:on|sur) .{1,20})?$/,
  /^(?:share|partager)(?: this(?: page| profile)?| cette page)?(?: (?:on|sur|via|by|par) .{1,20})?$/,
  /^(?:facebook|twitter|x \(twitter\)|linkedin|instagram|youtube|mastodon|bluesky|github|tiktok|whatsapp|flickr|vimeo|rss|google scholar|researchgate|e-?mail|courriel|web ?site|site web)$/,
  /^(?:en|fr|english|francais|anglais)(?: ?[|/·•-] ?(?:en|fr|es|english|francais|anglais))*$/,
  /^(?:home|accueil) ?[>›»/|].*$|^(?:you are here|vous etes ici)\b.*$|^opens in a new (?:tab|window)$/,
  /^(?:https?:\/\/|www\.)\S+$/,
  // Where to write and call.
  /^(?:tel|telephone|phone|fax|telecopieur|t|f)\.? ?:? ?[+(]?\d[\d() .-]{6,}(?:(?:ext|poste|#).*)?$/,
  /^\d+[a-z]?,? (?:[^ ]+ ){1,5}(?:street|st|avenue|ave|boulevard|blvd|road|rd|drive|square)\.?(?:,.*| (?:suite|unit|#|east|west|north|south|[ewns]$).*)?$/,
  /^\d+[a-z]?,? (?:rue|avenue|av\.|boulevard|boul\.|chemin|allee|quai) .{2,60}$|^.{0,50}\b[a-z]\d[a-z] ?\d[a-z]\d\b.{0,20}$/,
];

const consent = [
  /^(?:(?:we|(?:this|our|the) \p{L}+(?: \p{L}+)?|nous|(?:ce|notre|le) site(?: web)?)\b.*\b(?:use|uses|using|utilis\p{L}+|stores?|depos\p{L}+|recours)\b.*\b(?:cookies?|temoins|traceurs)\b|we value your privacy)/u,
  /^(?:by (?:continuing|clicking|using|browsing)|en (?:poursuivant|continuant|cliquant|utilisant))\b.*\b(?:cookies?|temoins|agree|consent|accept|acceptez|consentez)\b/,
];

/** Words of one-line links, which are also topics of research, or titles: only their place can tell. */
const links: ReadonlySet<string> = new Set(
  `privacy accessibility search share contact home menu navigation about news events careers jobs media press donate top back
   print education research people team directory faculty staff students alumni training partners resources help faq blog
   podcast cookies terms legal language languages security programs community industry publications biography newsletter ok
   close accept reject x threads medium confidentialite accessibilite recherche partager accueil nouvelles actualites
   evenements carrieres emplois medias equipe repertoire etudiants formation partenaires ressources aide temoins langue
   programmes communaute biographie fermer imprimer subscribe login sitemap follow suivre canada`
    .trim()
    .split(/\s+/),
);

/** Words that no title of few words, and no name, holds, but links do. */
const linkWords =
  /\b(?:us|our|your|you|nous|notre|nos|votre|vos|vous|campus|polic(?:y|ies)|politiques?|cookies?|temoins|privacy|terms|newsletter|infolettre|menu|log ?in|sitemap|accessibility|accessibilite|copyright|contact|careers|carrieres|events|evenements|news|nouvelles|actualites|donate|giving|subscribe|download|telecharger|website|conditions|confidentialite|legales?|directory|repertoire|accueil|map|mission|admissions|library|bibliotheque|faq|blog|podcast|student|students|etudiants|alumni|media|medias|search|follow|share)\b/;

/** Whether a line is no part of any profile, wherever it stands: a line without a letter is a page number or a rule. */
export function isFurniture(text: string): boolean {
  if (text === '') return false;
  if (!/\p{L}/u.test(text)) return true;
  const line = bare(text);
  return furniture.some((pattern) => pattern.test(line)) || isConsent(line);
}

/** Whether a line is the one word of a link that may be a topic or a title as well. */
export function isLink(text: string): boolean {
  return links.has(bare(text));
}

/** Whether a line of few words reads like a link: it speaks to the reader or names a part of a website. */
export function looksLikeLink(text: string): boolean {
  const line = bare(text);
  return links.has(line) || (line.split(' ').length <= 4 && !line.includes(':') && linkWords.test(line));
}

/** Whether a line is a sentence, which names neither a topic nor a membership. */
export function isSentence(text: string): boolean {
  return /[.!?]$/u.test(text) && text.split(' ').length >= 6;
}

/** A title can begin so, too; one neither ends like a sentence nor speaks to the reader. */
function isConsent(line: string): boolean {
  const said = consent.some((pattern) => pattern.test(line));
  return said && (/[.!…]$|\b(?:your?|votre|vos|vous)\b/u.test(line) || line.split(' ').length <= 4);
}

function bare(text: string): string {
  return foldText(text)
    .replace(/^[\s‹›«»<>←→↑↓▲▼▾•·|+×✕✖*#-]+/u, '')
    .replace(/[\s‹›«»<>←→↑↓▲▼▾•·|+×✕✖*…:]+$|\.\.\.$/gu, '');
}
