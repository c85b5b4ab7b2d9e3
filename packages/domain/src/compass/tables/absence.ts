/** Signs that nobody is there, or that somebody may lie helpless inside. */
import type { DecisionTable } from '../decision-table.ts';
import { again, away, concernInput, risk, signs, since } from './inputs.ts';

export const absenceTable: DecisionTable = {
  code: 'absence',
  title: { nl: 'Iemand niet gezien, of tekenen van afwezigheid', en: 'Somebody not seen, or signs of absence' },
  inputs: [concernInput('absence', 'helpless'), away, signs, since, again, risk],
  rows: [
    { rule: 'A1', when: ['-', 'yes', '-', '-', '-', 'none'], advice: 'nothing_away', because: { nl: 'Je weet dat de bewoner weg is. Dan is dit gewoon.', en: 'You know that the resident is away. Then this is normal.' } },
    { rule: 'A2', when: ['-', 'yes', '-', '-', '-', 'later'], advice: 'look_again', because: { nl: 'De bewoner is weg, maar je maakt je zorgen om later.', en: 'The resident is away, but you worry about later.' } },
    { rule: 'A3', when: ['-', 'never', 'several', 'unknown|days|weeks', '-', '-'], advice: 'call_112_inside', because: { nl: 'De bewoner is nooit weg en je ziet meer dan één teken. Misschien ligt er iemand binnen.', en: 'The resident is never away and you see more than one sign. Somebody may lie inside.' } },
    { rule: 'A4', when: ['helpless', 'never', 'several', 'today', '-', '-'], advice: 'call_police_inside', because: { nl: 'De bewoner is nooit weg en je ziet meer dan één teken.', en: 'The resident is never away and you see more than one sign.' } },
    { rule: 'A5', when: ['absence', 'never', 'several', 'today', '-', '-'], advice: 'desk_isolation', because: { nl: 'De bewoner is nooit weg en je ziet meer dan één teken.', en: 'The resident is never away and you see more than one sign.' } },
    { rule: 'A6', when: ['helpless', 'never', 'one', 'unknown|days|weeks', '-', '-'], advice: 'call_police_inside', because: { nl: 'Iemand die nooit weg is, is al dagen niet gezien.', en: 'Somebody who is never away has not been seen for days.' } },
    { rule: 'A7', when: ['helpless', 'never', 'one', 'today', '-', '-'], advice: 'desk_isolation', because: { nl: 'Iemand die nooit weg is, is vandaag niet gezien.', en: 'Somebody who is never away has not been seen today.' } },
    { rule: 'A8', when: ['absence', 'never', 'one', 'days|weeks', '-', '-'], advice: 'desk_isolation', because: { nl: 'De bewoner is nooit weg en dit duurt al dagen.', en: 'The resident is never away and this has lasted for days.' } },
    { rule: 'A9', when: ['absence', 'never', 'one', 'today|unknown', 'yes', '-'], advice: 'desk_isolation', because: { nl: 'De bewoner is nooit weg en je zag dit eerder.', en: 'The resident is never away and you saw this before.' } },
    { rule: 'A10', when: ['absence', 'never', 'one', 'today|unknown', 'no|unknown', 'later'], advice: 'desk_isolation', because: { nl: 'De bewoner is nooit weg en je maakt je zorgen.', en: 'The resident is never away and you worry.' } },
    { rule: 'A11', when: ['absence', 'never', 'one', 'today|unknown', 'no|unknown', 'none'], advice: 'look_again', because: { nl: 'Eén teken zegt nog weinig. Kijk een volgende keer weer.', en: 'One sign says little yet. Look again next time.' } },
    { rule: 'A12', when: ['helpless', 'unknown', 'several', 'unknown|days|weeks', '-', '-'], advice: 'call_police_inside', because: { nl: 'Iemand is al dagen niet gezien en er zijn meer tekenen. De politie kan gaan kijken.', en: 'Somebody has not been seen for days and there are more signs. The police can go and look.' } },
    { rule: 'A13', when: ['helpless', 'unknown', 'several', 'today', '-', '-'], advice: 'desk_isolation', because: { nl: 'Je ziet meer dan één teken dat er iets is.', en: 'You see more than one sign that something is wrong.' } },
    { rule: 'A26', when: ['helpless', 'unknown', 'one', 'unknown|days|weeks', '-', 'later'], advice: 'call_police_inside', because: { nl: 'Iemand is al dagen niet gezien en je maakt je zorgen. De politie kan gaan kijken.', en: 'Somebody has not been seen for days and you worry. The police can go and look.' } },
    { rule: 'A14', when: ['helpless', 'unknown', 'one', 'unknown|days|weeks', '-', 'none'], advice: 'desk_isolation', because: { nl: 'Iemand is al dagen niet gezien. Een professional kan dit rustig uitzoeken.', en: 'Somebody has not been seen for days. A professional can find out calmly.' } },
    { rule: 'A15', when: ['helpless', 'unknown', 'one', 'today', 'yes', '-'], advice: 'desk_isolation', because: { nl: 'Je zag dit eerder en nu weer.', en: 'You saw this before, and now again.' } },
    { rule: 'A16', when: ['helpless', 'unknown', 'one', 'today', 'no|unknown', 'later'], advice: 'desk_isolation', because: { nl: 'Je maakt je zorgen om wat er kan gebeuren.', en: 'You worry about what may happen.' } },
    { rule: 'A17', when: ['helpless', 'unknown', 'one', 'today', 'no|unknown', 'none'], advice: 'look_again', because: { nl: 'Het is pas van vandaag. Vaak is iemand gewoon even weg.', en: 'It is only of today. Often somebody is simply out.' } },
    { rule: 'A18', when: ['absence', 'unknown', 'several', 'unknown|days|weeks', '-', '-'], advice: 'desk_isolation', because: { nl: 'Je ziet meer dan één teken, al langere tijd.', en: 'You see more than one sign, for some time.' } },
    { rule: 'A19', when: ['absence', 'unknown', 'several', 'today', 'yes', '-'], advice: 'desk_isolation', because: { nl: 'Je ziet meer dan één teken, en niet voor het eerst.', en: 'You see more than one sign, and not for the first time.' } },
    { rule: 'A20', when: ['absence', 'unknown', 'several', 'today', 'no|unknown', 'later'], advice: 'desk_isolation', because: { nl: 'Je ziet meer dan één teken en maakt je zorgen.', en: 'You see more than one sign and you worry.' } },
    { rule: 'A21', when: ['absence', 'unknown', 'several', 'today', 'no|unknown', 'none'], advice: 'look_again', because: { nl: 'Het is pas van vandaag. Kijk een volgende keer weer.', en: 'It is only of today. Look again next time.' } },
    { rule: 'A22', when: ['absence', 'unknown', 'one', 'weeks', '-', '-'], advice: 'desk_isolation', because: { nl: 'Dit duurt al weken. Een professional kan dit rustig uitzoeken.', en: 'This has lasted for weeks. A professional can find out calmly.' } },
    { rule: 'A23', when: ['absence', 'unknown', 'one', 'today|unknown|days', 'yes', '-'], advice: 'desk_isolation', because: { nl: 'Je zag dit eerder en nu weer.', en: 'You saw this before, and now again.' } },
    { rule: 'A24', when: ['absence', 'unknown', 'one', 'today|unknown|days', 'no|unknown', 'later'], advice: 'desk_isolation', because: { nl: 'Je maakt je zorgen om wat er kan gebeuren.', en: 'You worry about what may happen.' } },
    { rule: 'A25', when: ['absence', 'unknown', 'one', 'today|unknown|days', 'no|unknown', 'none'], advice: 'look_again', because: { nl: 'Eén teken zegt nog weinig: vakantie, werk of gewoon graag dicht. Kijk een volgende keer weer.', en: 'One sign says little yet: holiday, work, or simply likes it so. Look again next time.' } },
  ],
};
