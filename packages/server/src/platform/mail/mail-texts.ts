/** The words of every mail, Dutch and English; never a signal, an address or a name of somebody else. */
import type { Mail } from './mailer.ts';

type Language = 'nl' | 'en';

export const signInMail = (to: string, language: Language, code: string, link: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: `Je code is ${code}`,
        text: `Hallo,\n\nJe code voor Buurtpreventie PLUS is: ${code}\n\nOf open deze link in dezelfde browser en druk op de knop:\n${link}\n\nDe code werkt 10 minuten en één keer. Heb je dit niet gevraagd? Dan hoef je niets te doen.\n`,
      }
    : {
        to,
        subject: `Your code is ${code}`,
        text: `Hello,\n\nYour code for Buurtpreventie PLUS is: ${code}\n\nOr open this link in the same browser and press the button:\n${link}\n\nThe code works for 10 minutes and once. Did you not ask for this? Then you need not do anything.\n`,
      };

export const newDeviceMail = (to: string, language: Language, browser: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: 'Aangemeld op een nieuw apparaat',
        text: `Hallo,\n\nEr is met jouw adres aangemeld op een nieuw apparaat (${browser}).\n\nWas jij dat niet? Beëindig dan die aanmelding: Ik > Waar ben ik aangemeld.\n`,
      }
    : {
        to,
        subject: 'Signed in on a new device',
        text: `Hello,\n\nYour address was used to sign in on a new device (${browser}).\n\nWas this not you? Then end that session: Me > Where am I signed in.\n`,
      };

export const invitationMail = (to: string, language: Language, tenantName: string, link: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: 'Uitnodiging voor Buurtpreventie PLUS',
        text: `Hallo,\n\n${tenantName} nodigt je uit voor Buurtpreventie PLUS.\n\nOpen deze link en druk op de knop om mee te doen:\n${link}\n\nDe link werkt 7 dagen.\n`,
      }
    : {
        to,
        subject: 'Invitation to Buurtpreventie PLUS',
        text: `Hello,\n\n${tenantName} invites you to Buurtpreventie PLUS.\n\nOpen this link and press the button to join:\n${link}\n\nThe link works for 7 days.\n`,
      };

/** Opening the link changes nothing; the answer is one tap on the page. */
export const reminderMail = (to: string, language: Language, link: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: 'Je staat op het rooster',
        text: `Hallo,\n\nBinnenkort sta je op het rooster. Laat met één tik weten of je komt:\n${link}\n\nKomt er iets tussen? Dat geeft niet. Laat het weten, dan kan iemand anders je plek nemen.\n`,
      }
    : {
        to,
        subject: 'You are on the roster',
        text: `Hello,\n\nYou are on the roster soon. Let us know with one tap whether you come:\n${link}\n\nIs something in the way? That is all right. Tell us, and somebody else can take your place.\n`,
      };

/** Says only that there is something; what it is, is read after signing in. */
export const newsMail = (to: string, language: Language, link: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: 'Er is iets nieuws',
        text: `Hallo,\n\nEr is iets nieuws in Buurtpreventie PLUS. Meld je aan om het te lezen:\n${link}\n`,
      }
    : {
        to,
        subject: 'There is something new',
        text: `Hello,\n\nThere is something new in Buurtpreventie PLUS. Sign in to read it:\n${link}\n`,
      };

/** An alarm is no news: it asks to look now, and says that it is not 112. Who and where is read after signing in. */
export const alarmMail = (to: string, language: Language, link: string): Mail =>
  language === 'nl'
    ? {
        to,
        subject: 'Kijk nu even: een ronde heeft je nodig',
        text: `Hallo,\n\nEen ronde van je team geeft geen teken, of voelt zich onveilig. Kijk nu even wie het is en pak het op:\n${link}\n\nDit is niet 112. Denk je dat er gevaar is? Bel 112.\n`,
      }
    : {
        to,
        subject: 'Please look now: a round needs you',
        text: `Hello,\n\nA round of your team gives no sign, or feels unsafe. Please look now who it is and take it up:\n${link}\n\nThis is not 112. Do you think there is danger? Call 112.\n`,
      };

type SignOn = {
  readonly out: boolean;
  readonly zone: string | null;
  readonly at: Date;
  readonly count: number;
  readonly link: string;
};

/** A coordinator asked to hear which round goes out, where about, when and how many; who it is stands in the app. */
export const signOnMail = (to: string, language: Language, { out, zone, at, count, link }: SignOn): Mail => {
  const clock = new Intl.DateTimeFormat('nl', {
    timeZone: 'Europe/Amsterdam',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  return language === 'nl'
    ? {
        to,
        subject: out ? 'Een ronde is begonnen' : 'Een ronde is klaar',
        text: `Hallo,\n\nEen ronde van je team is ${out ? 'begonnen' : 'klaar'}.\n\nWaar: ${zone ?? 'in jullie gebied'}\nTijd: ${clock}\nHoeveel lopers: ${count}\n\nWie het zijn, zie je hier:\n${link}\n`,
      }
    : {
        to,
        subject: out ? 'A round has begun' : 'A round is over',
        text: `Hello,\n\nA round of your team ${out ? 'has begun' : 'is over'}.\n\nWhere: ${zone ?? 'in your area'}\nTime: ${clock}\nHow many walkers: ${count}\n\nWho they are, you see here:\n${link}\n`,
      };
};

/** @param at when the next evening is */
export const uninvitedMail = (to: string, language: Language, at: Date): Mail => {
  const when = new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  return language === 'nl'
    ? {
        to,
        subject: 'Je hoeft niet meer te komen',
        text: `Hallo,\n\nJe was uitgenodigd voor een trainingsavond, de eerste keer op ${when}. De trainer rekent niet meer op je: je hoeft niet te komen. Was er nog een vraag aan je? Die vervalt.\n\nKlopt dit niet? Bel dan met de trainer.\n`,
      }
    : {
        to,
        subject: 'You need not come any more',
        text: `Hello,\n\nYou were invited to a training evening, first on ${when}. The trainer does not count on you any more: you need not come. Was a question still waiting for you? It is gone.\n\nIs this not right? Please call the trainer.\n`,
      };
};
