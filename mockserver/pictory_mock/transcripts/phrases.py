"""Sentences that anybody could say about anything, in the languages that can be transcribed.

A sentence is one part of each of three rows; whichever are taken, the grammar holds. Japanese words are kept apart
here and written together later.
"""

from __future__ import annotations

Rows = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

FALLBACK = "en"
"""The language of media whose own is not among these."""

PHRASES: dict[str, Rows] = {
    "en": (
        ("The whole team", "A good friend of mine", "Somebody in the last row", "Our oldest customer", "Every child"),
        (
            "asks a question that nobody expected",
            "looks at the plan once more",
            "learns something worth keeping",
            "turns a small idea into something useful",
            "wants to know how it really works",
        ),
        (
            "on a quiet morning.",
            "before the day is over.",
            "with a little patience.",
            "again and again.",
            "in the end.",
        ),
    ),
    "de": (
        (
            "Das ganze Team",
            "Ein guter Freund von mir",
            "Jemand in der letzten Reihe",
            "Unser ältester Kunde",
            "Jedes Kind",
        ),
        (
            "stellt eine unerwartete Frage",
            "findet einen besseren Weg",
            "lernt etwas Neues dazu",
            "macht aus einer kleinen Idee etwas Nützliches",
            "beginnt noch einmal von vorn",
        ),
        (
            "an einem ruhigen Morgen.",
            "vor dem Ende des Tages.",
            "mit etwas Geduld.",
            "immer wieder.",
            "ganz am Schluss.",
        ),
    ),
    "fr": (
        ("Toute l'équipe", "Un bon ami", "Quelqu'un au dernier rang", "Notre plus ancien client", "Chaque enfant"),
        (
            "pose une question inattendue",
            "regarde encore une fois le plan",
            "apprend quelque chose de nouveau",
            "fait d'une petite idée une chose utile",
            "veut savoir comment cela marche",
        ),
        (
            "par un matin tranquille.",
            "avant la fin du jour.",
            "avec un peu de patience.",
            "encore et encore.",
            "à la fin.",
        ),
    ),
    "it": (
        ("Tutta la squadra", "Un buon amico", "Qualcuno in ultima fila", "Il nostro primo cliente", "Ogni bambino"),
        (
            "fa una domanda inattesa",
            "guarda il piano ancora una volta",
            "impara qualcosa di nuovo",
            "trasforma una piccola idea in qualcosa di utile",
            "vuole sapere come funziona davvero",
        ),
        ("in una mattina tranquilla.", "prima di sera.", "con un po' di pazienza.", "più e più volte.", "alla fine."),
    ),
    "es": (
        ("Todo el equipo", "Un buen amigo", "Alguien en la última fila", "Nuestro primer cliente", "Cada niño"),
        (
            "hace una pregunta inesperada",
            "mira el plan una vez más",
            "aprende algo nuevo",
            "convierte una pequeña idea en algo útil",
            "quiere saber cómo funciona de verdad",
        ),
        ("en una mañana tranquila.", "antes de la noche.", "con un poco de paciencia.", "una y otra vez.", "al final."),
    ),
    "pt": (
        ("Toda a equipe", "Um bom amigo", "Alguém na última fila", "Nosso primeiro cliente", "Cada criança"),
        (
            "faz uma pergunta inesperada",
            "olha para o plano mais uma vez",
            "aprende algo novo",
            "transforma uma pequena ideia em algo útil",
            "quer saber como isso funciona",
        ),
        ("numa manhã tranquila.", "antes da noite.", "com um pouco de paciência.", "muitas vezes.", "no fim."),
    ),
    "nl": (
        ("Het hele team", "Een goede vriend", "Iemand op de laatste rij", "Onze oudste klant", "Ieder kind"),
        (
            "stelt een onverwachte vraag",
            "kijkt nog eens naar het plan",
            "leert weer iets nieuws",
            "maakt van een klein idee iets nuttigs",
            "begint opnieuw bij het begin",
        ),
        (
            "op een rustige ochtend.",
            "voor het avond wordt.",
            "met een beetje geduld.",
            "keer op keer.",
            "aan het eind.",
        ),
    ),
    "ru": (
        ("Вся команда", "Мой хороший друг", "Кто-то в последнем ряду", "Наш первый клиент", "Каждый ребёнок"),
        (
            "задаёт неожиданный вопрос",
            "ещё раз смотрит на план",
            "узнаёт что-то новое",
            "делает из маленькой идеи полезную вещь",
            "начинает всё сначала",
        ),
        ("в тихое утро.", "до конца дня.", "с небольшим терпением.", "снова и снова.", "в конце концов."),
    ),
    "ja": (
        ("静かな 朝に、", "一日の 終わりに、", "少しの 忍耐で、", "何度も 何度も、", "最後には、"),
        ("チームの 全員が", "親しい 友人が", "後ろの 席の 人が", "最初の お客様が", "どの 子供も"),
        (
            "思いがけない 質問を します。",
            "もう一度 計画を 見ます。",
            "新しい ことを 学びます。",
            "小さな 考えを 役に 立つ ものに します。",
            "始めから やり直します。",
        ),
    ),
    "ko": (
        ("조용한 아침에", "하루가 끝나기 전에", "조금만 참으면", "몇 번이고 다시", "마지막에는"),
        ("팀 전체가", "좋은 친구가", "맨 뒷줄의 누군가가", "가장 오래된 고객이", "모든 아이가"),
        (
            "뜻밖의 질문을 합니다.",
            "계획을 한 번 더 봅니다.",
            "새로운 것을 배웁니다.",
            "작은 생각을 쓸모 있게 만듭니다.",
            "처음부터 다시 시작합니다.",
        ),
    ),
    "hi": (
        ("एक शांत सुबह", "दिन के अंत से पहले", "थोड़े धैर्य के साथ", "बार बार", "आखिर में"),
        ("हमारा समूह", "मेरा अच्छा दोस्त", "पीछे बैठा कोई आदमी", "हमारा पहला ग्राहक", "हर बच्चा"),
        (
            "एक अनोखा सवाल पूछता है।",
            "योजना को एक बार फिर देखता है।",
            "कुछ नया सीखता है।",
            "छोटे विचार को काम का बनाता है।",
            "शुरू से फिर शुरू करता है।",
        ),
    ),
    "ta": (
        ("ஒரு அமைதியான காலையில்", "நாள் முடியும் முன்", "கொஞ்சம் பொறுமையுடன்", "மீண்டும் மீண்டும்", "கடைசியில்"),
        ("என் நல்ல நண்பர்", "கடைசி வரிசையில் ஒருவர்", "எங்கள் முதல் வாடிக்கையாளர்", "ஒவ்வொரு மாணவரும்", "எங்கள் ஆசிரியர்"),
        (
            "எதிர்பாராத கேள்வி கேட்கிறார்.",
            "திட்டத்தை மறுபடியும் பார்க்கிறார்.",
            "புதிதாக ஒன்றைக் கற்கிறார்.",
            "சிறிய எண்ணத்தைப் பயனுள்ளதாக மாற்றுகிறார்.",
            "முதலில் இருந்து தொடங்குகிறார்.",
        ),
    ),
    "mr": (
        ("एका शांत सकाळी", "दिवस संपण्यापूर्वी", "थोड्या संयमाने", "पुन्हा पुन्हा", "शेवटी"),
        ("आमचा संघ", "माझा चांगला मित्र", "मागे बसलेला कोणी", "आमचा पहिला ग्राहक", "प्रत्येक मुलगा"),
        (
            "एक अनपेक्षित प्रश्न विचारतो.",
            "योजना पुन्हा एकदा पाहतो.",
            "काहीतरी नवीन शिकतो.",
            "लहान कल्पना उपयोगी बनवतो.",
            "सुरुवातीपासून पुन्हा सुरू करतो.",
        ),
    ),
}
"""For each language, the parts that sentences are put together of."""
