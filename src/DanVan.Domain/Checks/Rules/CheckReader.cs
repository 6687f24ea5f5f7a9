using System.Globalization;
using System.Numerics;
using DanVan.Domain.Common;

namespace DanVan.Domain.Checks.Rules;

/// <summary>Reads the text of a rule by recursive descent; one reader for one text.</summary>
internal sealed class CheckReader(string text)
{
    private const int Deepest = 20;
    private const string Before = "TRUOC";

    private static readonly (string Sign, Comparison Comparison)[] Comparisons =
    [
        ("<=", Comparison.LessOrEqual), (">=", Comparison.GreaterOrEqual), ("<>", Comparison.NotEqual), ("≤", Comparison.LessOrEqual),
        ("≥", Comparison.GreaterOrEqual), ("≠", Comparison.NotEqual), ("=", Comparison.Equal), ("<", Comparison.Less), (">", Comparison.Greater),
    ];

    private readonly string _text = text;
    private int _at;
    private int _depth;
    private Refusal? _refusal;

    public (CheckExpression? Expression, Refusal? Refusal) Read()
    {
        if (_text.Length > CheckExpression.MaxLength)
        {
            return (null, CheckRefusals.TooLong(CheckExpression.MaxLength));
        }

        var left = ReadSum();
        var comparison = left is null ? null : ReadComparison();
        var right = comparison is null ? null : ReadSum();
        if (right is not null && Rest() is not '\0')
        {
            _refusal = ReadComparison() is null ? Unexpected() : CheckRefusals.NotOneComparison();
        }

        if (_refusal is not null || right is null)
        {
            return (null, _refusal ?? CheckRefusals.Unfinished());
        }

        var expression = new CheckExpression(left!, comparison!.Value, right);
        return expression.Figures.Any() ? (expression, null) : (null, CheckRefusals.NoFigure());
    }

    private CheckTerm? ReadSum() => ReadJoined(ReadProduct, '+', '-');

    private CheckTerm? ReadProduct() => ReadJoined(ReadOperand, '*', '/');

    private CheckTerm? ReadJoined(Func<CheckTerm?> readPart, char one, char other)
    {
        var left = readPart();
        while (left is not null && Rest() is var sign && (sign == one || sign == other))
        {
            var place = ++_at;
            var right = readPart();
            if (right is null)
            {
                return null;
            }

            // A divisor of figures may turn out 0, and is then not judged; one of numbers alone would always be.
            if (sign is '/' && !right.Figures.Any() && right.ValueOf(_ => null)!.Value.IsZero)
            {
                _refusal ??= CheckRefusals.DividesByZero(place);
                return null;
            }

            left = new JoinedTerm(left, sign, right);
        }

        return left;
    }

    private CheckTerm? ReadOperand()
    {
        var first = Rest();
        if (first is '(')
        {
            return ReadInBrackets(ReadSum);
        }

        if (char.IsAsciiDigit(first))
        {
            return ReadNumber();
        }

        if (char.IsAsciiLetter(first))
        {
            var word = ReadWord();
            return word == Before ? ReadBefore() : ReadFigure(word);
        }

        return Fail(first is '\0' ? CheckRefusals.Unfinished() : Unexpected());
    }

    private CheckTerm? ReadInBrackets(Func<CheckTerm?> readInner)
    {
        if (++_depth > Deepest)
        {
            return Fail(CheckRefusals.TooDeep());
        }

        _at++;
        var inner = readInner();
        _depth--;
        if (inner is null)
        {
            return null;
        }

        if (Rest() is not ')')
        {
            return Fail(Rest() is '\0' ? CheckRefusals.Unfinished() : Unexpected());
        }

        _at++;
        return inner;
    }

    private CheckTerm? ReadBefore() =>
        Rest() is not '(' ? Fail(Rest() is '\0' ? CheckRefusals.Unfinished() : Unexpected())
        : ReadInBrackets(() => char.IsAsciiLetter(Rest()) ? new FigureTerm(ReadWord(), FigurePlace.Previous) : Fail(Rest() is '\0' ? CheckRefusals.Unfinished() : Unexpected()));

    private CheckTerm? ReadFigure(string code)
    {
        if (_at >= _text.Length || _text[_at] is not '.')
        {
            return new FigureTerm(code, FigurePlace.Agreed);
        }

        var place = ++_at;
        var side = ReadWord();
        return side switch
        {
            "DV" => new FigureTerm(code, FigurePlace.Party),
            "QS" => new FigureTerm(code, FigurePlace.Military),
            "CHUNG" => new FigureTerm(code, FigurePlace.Joint),
            _ => Fail(CheckRefusals.UnknownSide(place + 1, side)),
        };
    }

    private NumberTerm ReadNumber()
    {
        var whole = ReadDigits();
        var part = "";
        if (_at + 1 < _text.Length && _text[_at] is ',' && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            part = ReadDigits();
        }

        return new NumberTerm(new Fraction(BigInteger.Parse(whole + part, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, part.Length)));
    }

    private Comparison? ReadComparison()
    {
        _ = Rest();
        foreach (var (sign, comparison) in Comparisons)
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return comparison;
            }
        }

        _refusal ??= Rest() is '\0' ? CheckRefusals.NotOneComparison() : Unexpected();
        return null;
    }

    private string ReadDigits()
    {
        var from = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _text[from.._at];
    }

    private string ReadWord()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_'))
        {
            _at++;
        }

        return _text[from.._at].ToUpperInvariant();
    }

    // The next sign that is no blank, not taken yet; '\0' at the end.
    private char Rest()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private CheckTerm? Fail(Refusal refusal)
    {
        _refusal ??= refusal;
        return null;
    }

    private Refusal Unexpected() => CheckRefusals.Unexpected(_at + 1, _text[_at].ToString());
}
