/** First names and surnames as they are heard in the Rotterdam region; data. A name that is a word too stands in `wordsToo`. */
const split = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export const firstNames: ReadonlySet<string> = new Set(
  split(`Aad Aaltje Abdel Abdelkader Abdul Abdullah Abel Achmed Ada Adam Adriaan Aisha Ahmed Ahmet Albert Alexander Ali Alice Alicia Amal Amber Amina Amir
    Amira Amy Ana Anass Andrea Andreas Andrzej Angela Angelique Anita Anja Anke Anna Anne Annemarie Annet Annie Anouk Ans Anton Antoine Aart Arend Ari Arie
    Arjan Arjen Arnold Astrid Aya Ayla Ayse Aysel Bart Bas Bastiaan Beata Ben Bennie Berend Bert Bertus Bianca Bilal Bjorn Bo Bob Bram Brahim Brenda Brian Britt
    Burak Carla Carlo Carlos Carolien Caroline Cas Casper Catharina Cees Cem Charlotte Chantal Chris Christa Christiaan Christina Cindy Claudia Coby Cor
    Corine Corrie Cornelis Daan Dagmar Damian Daniel Danielle Danny Dave David Debbie Deniz Dennis Derk Diana Dick Diederik Dimitri Dirk Dirkje Djamila Dolf
    Dorien Dorota Driss Dylan Ed Eddy Eduard Eefje Elena Elif Elina Elisabeth Elise Ella Ellen Els Elsbeth Emel Emily Emine Emir Emma Emre Enes Eric Erik
    Erwin Esma Esmee Esra Esther Eva Evelien Evert Evi Faisal Farid Farida Fatih Fatima Fatma Fay Fedde Femke Feyza Fleur Floor Floris Francien Frank Frans
    Fred Freek Frederik Frits Froukje Gabriela Geert Gerard Gerben Gerda Gerrit Gert Gertjan Gijs Giovanni Gitta Greet Greetje Grietje Guido Gusta Guus Habib
    Hafida Hakan Hamid Hamza Hanane Hanna Hannah Hannie Hans Harm Harold Harry Hasan Hassan Hatice Hedwig Hein Heleen Helena Helma Hendrik Hennie Henk
    Henny Herman Hidde Hilda Hilde Huseyin Hugo Ibrahim Ida Ilham Ilse Imane Imran Inge Ingrid Irene Iris Irma Isa Isabel Isabella Ismail Ivan Ivo Jaap Jacco
    Jack Jacob Jacoba Jacques Jamal James Jamila Jan Janine Janna Janneke Jannie Jantje Jaroslaw Jasmijn Jasper Jay Jayden Jeanette Jelle Jelmer Jenny Jeroen
    Jerry Jesper Jesse Jessica Jill Jim Jo Joan Job Jochem Joey Johan Johanna Johannes John Johnny Jolanda Jonas Jonathan Joost Jordy Joris Jos Jose Josje Joyce
    Judith Julia Julian Juliette Jurgen Jurre Kaat Kadir Karel Karen Karima Karin Karlijn Karolina Katarzyna Kees Kelly Kemal Kevin Khalid Khadija Kim Klaas Klaasje
    Koen Koos Krzysztof Lars Laura Leanne Lea Leen Leila Leo Leon Leonie Leontien Levi Lia Lianne Lies Liesbeth Lieke Lina Linda Lisa Lisanne Lize Lotte Lou
    Louis Louisa Luca Lucas Lucia Luciano Luuk Lynn Maaike Maarten Magda Magdalena Mahmoud Malika Marcel Marco Margot Margreet Margriet Maria Marian Marianne
    Marie Marieke Marielle Marijke Marina Mario Marion Marit Marja Marjan Marjolein Marleen Marlies Martijn Martin Martina Marwan Mary Mathijs Matthijs Maud
    Maurice Max Mees Mehmet Melanie Melissa Mendel Merel Meryem Mia Michael Michel Michelle Mieke Mila Milan Milou Mira Mirjam Mirella Mohamed Mohammed
    Monica Monique Mourad Muhammed Murat Mustafa Myrthe Nabil Nadia Nadine Najat Nancy Naomi Natalia Natasja Nelleke Nellie Nick Nico Nicole Niek Niels Nienke
    Nikki Nina Noa Noah Noor Nora Nour Nurcan Odette Olga Olivia Omar Onno Osman Oscar Otto Ouafae Ouassim Pascal Patricia Patrick Paul Paula Pauline Pawel Peter
    Petra Piet Pieter Pim Piotr Quinten Rachel Rachid Rachida Ralph Ramazan Ramon Raymond Rebecca Redouan Remco Remy Renate Rene Renee Ria Rianne Richard Rick Riet
    Rik Rinus Rita Rob Robbert Robert Robin Roel Rogier Roland Romy Ron Ronald Ronnie Rosa Rosalie Rosanne Roy Ruben Rudi Ruth Ruud Saar Sabine Sabrina Said Salma
    Sam Samantha Samira Sanae Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selim Selma Sem Serkan Servet Sharon Shirley Sjaak Sjoerd Sjors Sjoukje Soraya
    Sofie Sophie Soufiane Stan Stef Stefan Stefanie Steven Suzan Suzanne Sven Sylvia Tamara Tanja Tara Teun Teunis Theo Thea Thijs Thomas Tijn Tim Timo
    Tineke Tobias Tom Tomasz Ton Toon Trudy Truus Tugba Umut Ursula Valerie Vera Vincent Wendy Wesley Wessel Willem Willemijn Willy Wilma Wim Wouter
    Xander Yara Yasin Yasmin Yasmina Youssef Yusuf Yvette Yvonne Zainab Zehra Zeynep Zoë Zohra`),
);

/** First names that are common words, months, streets or brands too: they count only with a surname. */
export const wordsToo: ReadonlySet<string> = new Set(
  split(
    'Ali Bo Floor Fay Isa Noor Rob Ton Ron Sem Mees Mark Max Lies Merel Saar Wil Els Ans Jo Job Jay Sam Lou Ed Ada Ari Ben Stan Ida Iris Britt Jill Kim Amber Fleur Roos Hein Evi Mia Mira Lea',
  ),
);

export const surnames: ReadonlySet<string> = new Set(
  split(`Jansen Janssen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Koster Prins Huisman Postma Kuipers Veenstra
    Kramer Scholten Willems Blom Kok Schouten Verhoeven Martens Jacobs Maas Verbeek Koning Willemsen Evers Hoekstra Koopman Hofman Yilmaz Kaya Demir Sahin
    Celik Yildiz Aydin Ozturk Arslan Dogan Kilic Aslan Cetin Koc Kurt Ozdemir Bouali Bouazza Amrani Idrissi Alaoui Benali Haddad Hassan Mohamed Ahmed
    Nguyen Wong Chen Singh Khan Silva Santos Gomes Lopes Kowalski Nowak Wisniewski Popescu Ionescu Ivanov Baptiste Martina Pinas Sewdien Ramdin`).concat(
    [
      'de Vries',
      'de Jong',
      'de Boer',
      'de Groot',
      'de Haan',
      'de Wit',
      'de Graaf',
      'de Bruin',
      'de Bruijn',
      'de Leeuw',
      'de Koning',
      'de Ruiter',
      'de Lange',
      'de Jonge',
      'de Ridder',
      'de Rooij',
      'de Waal',
      'van Dijk',
      'van Dam',
      'van Leeuwen',
      'van Vliet',
      'van Beek',
      'van Loon',
      'van Veen',
      'van Wijk',
      'van Doorn',
      'van Rijn',
      'van Es',
      'van Gelder',
      'van den Berg',
      'van der Berg',
      'van den Broek',
      'van den Bosch',
      'van der Meer',
      'van der Linden',
      'van der Heijden',
      'van der Velden',
      'van der Veen',
      'van der Wal',
      'van der Ven',
      'van der Laan',
      'van der Horst',
      'van der Steen',
      'van de Ven',
      'van de Velde',
      'van de Berg',
      'den Hartog',
      'ter Horst',
      'el Amrani',
      'el Idrissi',
      'el Haddad',
    ],
  ),
);
