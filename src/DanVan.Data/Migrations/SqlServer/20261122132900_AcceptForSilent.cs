using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AcceptForSilent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SilentOffice",
                table: "ReportRevisions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SilentWorkingDays",
                table: "Provinces",
                type: "int",
                nullable: false,
                defaultValue: 3);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SilentOffice",
                table: "ReportRevisions");

            migrationBuilder.DropColumn(
                name: "SilentWorkingDays",
                table: "Provinces");
        }
    }
}
