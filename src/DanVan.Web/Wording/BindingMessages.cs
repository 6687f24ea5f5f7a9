using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace DanVan.Web.Wording;

/// <summary>What model binding says when a posted text does not fit its field.</summary>
internal static class BindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” không hợp lệ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không hợp lệ.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Giá trị không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(_ => "Nhập một số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Nhập một số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Không được để trống.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Không được để trống.");
        messages.SetMissingKeyOrValueAccessor(() => "Không được để trống.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Thiếu nội dung gửi lên.");
    }
}
