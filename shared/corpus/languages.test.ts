// The corpus of merges: French, Spanish, Russian, Arabic and Chinese. Words are what Unicode calls words, and a line
// that runs from right to left is merged like any other.

import { corpus } from './corpus.fixture.ts'

corpus(
  'French and Spanish',
  16,
  `
= Nous saluons les mesures prises par l'État pour l'accueil des migrants.

# two adjectives
A Nous saluons les bonnes mesures prises par l'État pour l'accueil des migrants.
B Nous saluons les mesures prises par l'État pour l'accueil digne des migrants.
> Nous saluons les bonnes mesures prises par l'État pour l'accueil digne des migrants.

# a word with its article before an apostrophe is one word
A Nous saluons les mesures prises par l'Union pour l'accueil des migrants.
B Nous saluons les mesures prises par l'État pour l'arrivée des migrants.
> Nous saluons les mesures prises par l'Union pour l'arrivée des migrants.

# the same elided word by two others
A Nous saluons les mesures prises par l'Union pour l'accueil des migrants.
B Nous saluons les mesures prises par l'Assemblée pour l'accueil des migrants.
> collides

# accents make another word
A Nous saluons les mesures prisés par l'État pour l'accueil des migrants.
B Nous saluons les mesures adoptées par l'État pour l'accueil des migrants.
> collides

# a phrase between commas and a replaced verb
A Nous saluons, une fois de plus, les mesures prises par l'État pour l'accueil des migrants.
B Nous appuyons les mesures prises par l'État pour l'accueil des migrants.
> Nous appuyons, une fois de plus, les mesures prises par l'État pour l'accueil des migrants.

# guillemets with their spaces, and a word in front of them
A Nous saluons les mesures « justes » prises par l'État pour l'accueil des migrants.
B Nous saluons toutes les mesures prises par l'État pour l'accueil des migrants.
> Nous saluons toutes les mesures « justes » prises par l'État pour l'accueil des migrants.

# a colon with a space before it, and a word at the end
A Nous saluons : les mesures prises par l'État pour l'accueil des migrants.
B Nous saluons les mesures prises par l'État pour l'accueil des migrants partout.
> Nous saluons : les mesures prises par l'État pour l'accueil des migrants partout.

# two adverbs at one place
A Nous saluons vivement les mesures prises par l'État pour l'accueil des migrants.
B Nous saluons encore les mesures prises par l'État pour l'accueil des migrants.
> Nous saluons vivement encore les mesures prises par l'État pour l'accueil des migrants.

= ¿Quién protege a los niños, las niñas y las mujeres? Los Estados.

# an item, and a word in the answer
A ¿Quién protege a los niños, las niñas, los ancianos y las mujeres? Los Estados.
B ¿Quién protege a los niños, las niñas y las mujeres? Todos los Estados.
> ¿Quién protege a los niños, las niñas, los ancianos y las mujeres? Todos los Estados.

# an item, and a word before the answer's full stop
A ¿Quién protege a los niños, las niñas, los ancianos y las mujeres? Los Estados.
B ¿Quién protege a los niños, las niñas y las mujeres? Los Estados todos.
> ¿Quién protege a los niños, las niñas, los ancianos y las mujeres? Los Estados todos.

# the question's verb and the answer's noun
A ¿Quién ampara a los niños, las niñas y las mujeres? Los Estados.
B ¿Quién protege a los niños, las niñas y las mujeres? Los Gobiernos.
> ¿Quién ampara a los niños, las niñas y las mujeres? Los Gobiernos.

# two items that go
A ¿Quién protege a las niñas y las mujeres? Los Estados.
B ¿Quién protege a los niños, las niñas? Los Estados.
> ¿Quién protege a las niñas? Los Estados.

# an adjective after a noun that goes with its list
A ¿Quién protege a los niños, las niñas pequeñas y las mujeres? Los Estados.
B ¿Quién protege a los niños y las mujeres? Los Estados.
> collides

# a second answer by both, and by one a further word
A ¿Quién protege a los niños, las niñas y las mujeres? Los Estados. Nadie más.
B ¿Quién protege a los niños, las niñas y las mujeres? Los Estados. Nadie más lo hace.
> collides

# two second answers
A ¿Quién protege a los niños, las niñas y las mujeres? Los Estados. Nadie más.
B ¿Quién protege a los niños, las niñas y las mujeres? Los Estados. Cada cual.
> ¿Quién protege a los niños, las niñas y las mujeres? Los Estados. Nadie más. Cada cual.

# the opening mark goes, and a word comes after it
A Quién protege a los niños, las niñas y las mujeres? Los Estados.
B ¿Quién hoy protege a los niños, las niñas y las mujeres? Los Estados.
> Quién hoy protege a los niños, las niñas y las mujeres? Los Estados.
`,
)

corpus(
  'Russian',
  9,
  `
= Мы приветствуем шаги государств и призываем их защищать женщин, детей и стариков.

# two adjectives
A Мы приветствуем смелые шаги государств и призываем их защищать женщин, детей и стариков.
B Мы приветствуем шаги государств и призываем их защищать женщин, малых детей и стариков.
> Мы приветствуем смелые шаги государств и призываем их защищать женщин, малых детей и стариков.

# the case of a noun, and the verb before it
A Мы приветствуем шаг государств и призываем их защищать женщин, детей и стариков.
B Мы отмечаем шаги государств и призываем их защищать женщин, детей и стариков.
> Мы отмечаем шаг государств и призываем их защищать женщин, детей и стариков.

# two cases of one noun
A Мы приветствуем шаг государств и призываем их защищать женщин, детей и стариков.
B Мы приветствуем шагам государств и призываем их защищать женщин, детей и стариков.
> collides

# two items of the list at one place
A Мы приветствуем шаги государств и призываем их защищать женщин, девочек, детей и стариков.
B Мы приветствуем шаги государств и призываем их защищать женщин, больных, детей и стариков.
> Мы приветствуем шаги государств и призываем их защищать женщин, девочек, больных, детей и стариков.

# the half after the and goes, and a word comes into it
A Мы приветствуем шаги государств.
B Мы приветствуем шаги государств и призываем их всегда защищать женщин, детей и стариков.
> collides

# the half after the and goes, and a word comes into the other
A Мы приветствуем шаги государств.
B Мы приветствуем первые шаги государств и призываем их защищать женщин, детей и стариков.
> Мы приветствуем первые шаги государств.

# a hyphenated word, and the word after it
A Мы по-прежнему приветствуем шаги государств и призываем их защищать женщин, детей и стариков.
B Мы поддерживаем шаги государств и призываем их защищать женщин, детей и стариков.
> Мы по-прежнему поддерживаем шаги государств и призываем их защищать женщин, детей и стариков.

# two phrases between commas at one place
A Мы приветствуем шаги государств, больших и малых, и призываем их защищать женщин, детей и стариков.
B Мы приветствуем шаги государств, взятые вместе, и призываем их защищать женщин, детей и стариков.
> Мы приветствуем шаги государств, больших и малых, взятые вместе, и призываем их защищать женщин, детей и стариков.

# a short i written as one character, and as two
A Мы приветствуем шаги государств и призываем их защищать женщин, детей и люде\u0439.
B Мы приветствуем шаги государств и призываем их защищать женщин, детей и люде\u0438\u0306.
> collides
`,
)

corpus(
  'Arabic',
  12,
  `
= نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.

# two words put in far from each other
A نؤكد من جديد اليوم أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم معا عند الحدود.
> نؤكد من جديد اليوم أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم معا عند الحدود.

# a verb replaced, and the end deleted
A نعلن من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم.
> نعلن من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم.

# the same verb by two others
A نعلن من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نرى من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
> collides

# two words side by side replaced
A نؤكد من جديد أن كل المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع الناس يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
> نؤكد من جديد أن كل الناس يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.

# a pronoun written into the word makes another word
A نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوقهم، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بكل حقوق الإنسان، ونعتزم حمايتهم عند الحدود.
> collides

# two phrases between Arabic commas share the comma where they meet
A نؤكد من جديد أن جميع المهاجرين، كبارا وصغارا، يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين، أينما كانوا، يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
> نؤكد من جديد أن جميع المهاجرين، كبارا وصغارا، أينما كانوا، يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.

# the Arabic comma becomes a semicolon, and the word after it is replaced
A نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان؛ ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونقرر حمايتهم عند الحدود.
> نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان؛ ونقرر حمايتهم عند الحدود.

# words deleted, and words put in straight after them
A نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود وفي البحر.
> collides

# words deleted, and a word put in far from them
A نؤكد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند كل الحدود.
> نؤكد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند كل الحدود.

# a number in a line from right to left, and a word beside it
A نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان (المادة 3)، ونعتزم حمايتهم عند الحدود.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم فورا عند الحدود.
> نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان (المادة 3)، ونعتزم حمايتهم فورا عند الحدود.

# two sentences at the end
A نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود. هذا واجبنا.
B نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود. سنعود إلى ذلك.
> نؤكد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود. هذا واجبنا. سنعود إلى ذلك.

# vowel signs make another word
A نُؤكِّد من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
B نعلن من جديد أن جميع المهاجرين يتمتعون بحقوق الإنسان، ونعتزم حمايتهم عند الحدود.
> collides
`,
)

corpus(
  'Chinese',
  12,
  `
= 我们重申所有移民都享有人权，并决心采取行动保护他们的尊严。

# two words put in far from each other, with no space between words
A 我们今天重申所有移民都享有人权，并决心采取行动保护他们的尊严。
B 我们重申所有移民都享有人权，并决心立即采取行动保护他们的尊严。
> 我们今天重申所有移民都享有人权，并决心立即采取行动保护他们的尊严。

# a word replaced, and a word put in
A 我们强调所有移民都享有人权，并决心采取行动保护他们的尊严。
B 我们重申所有移民都享有人权，并决心采取有力行动保护他们的尊严。
> 我们强调所有移民都享有人权，并决心采取有力行动保护他们的尊严。

# the same word by two others
A 我们强调所有移民都享有人权，并决心采取行动保护他们的尊严。
B 我们认为所有移民都享有人权，并决心采取行动保护他们的尊严。
> collides

# two words that touch, each replaced
A 各国重申所有移民都享有人权，并决心采取行动保护他们的尊严。
B 我们强调所有移民都享有人权，并决心采取行动保护他们的尊严。
> 各国强调所有移民都享有人权，并决心采取行动保护他们的尊严。

# the second half deleted, and a word put into the first
A 我们重申所有移民都享有人权。
B 我们再次重申所有移民都享有人权，并决心采取行动保护他们的尊严。
> 我们再次重申所有移民都享有人权。

# the second half deleted, and a word put into it
A 我们重申所有移民都享有人权。
B 我们重申所有移民都享有人权，并决心立即采取行动保护他们的尊严。
> collides

# two words put in at one place
A 我们今天重申所有移民都享有人权，并决心采取行动保护他们的尊严。
B 我们共同重申所有移民都享有人权，并决心采取行动保护他们的尊严。
> 我们今天共同重申所有移民都享有人权，并决心采取行动保护他们的尊严。

# a word put in before a word that another deletes
A 我们重申所有移民享有人权，并决心采取行动保护他们的尊严。
B 我们重申所有移民及其家人都享有人权，并决心采取行动保护他们的尊严。
> collides

# a comma becomes a full stop, and a word after it is replaced
A 我们重申所有移民都享有人权。并决心采取行动保护他们的尊严。
B 我们重申所有移民都享有人权，并承诺采取行动保护他们的尊严。
> 我们重申所有移民都享有人权。并承诺采取行动保护他们的尊严。

# two sentences at the end
A 我们重申所有移民都享有人权，并决心采取行动保护他们的尊严。各国须尽责。
B 我们重申所有移民都享有人权，并决心采取行动保护他们的尊严。我们将回到这一问题。
> 我们重申所有移民都享有人权，并决心采取行动保护他们的尊严。各国须尽责。我们将回到这一问题。

# the whole sentence rewritten, and a word in it
A 本案文对任何人均无约束力。
B 我们重申所有移民都享有人权，并决心采取一切行动保护他们的尊严。
> collides

# items between Chinese commas at one place
A 我们重申所有移民、难民都享有人权，并决心采取行动保护他们的尊严。
B 我们重申所有移民、儿童都享有人权，并决心采取行动保护他们的尊严。
> 我们重申所有移民、难民、儿童都享有人权，并决心采取行动保护他们的尊严。
`,
)
