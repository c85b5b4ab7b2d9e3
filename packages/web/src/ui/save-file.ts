/** A file made on this phone or screen, handed to the person; and rows as a table that a spreadsheet opens and never runs. */

type Row = readonly (string | number)[];

/** A cell that begins like a formula comes back as text. */
export const csvCell = (value: string | number): string => {
  const text =
    typeof value === 'number'
      ? String(value)
      : value.replace(/^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u, (start) => `'${start}`);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvText = (rows: readonly Row[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}`;

export const saveFile = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

export const saveCsvRows = (name: string, rows: readonly Row[]): void =>
  saveFile(name, new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' }));
