using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ExtensionsUnlockingLateReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "SideEntries",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Unlocked_At",
                table: "Reports",
                type: "datetimeoffset(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Unlocked_Reason",
                table: "Reports",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Unlocked_Title",
                table: "Reports",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Unlocked_Until",
                table: "Reports",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DueExtensions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    PairingId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ByTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DueExtensions_Areas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "Areas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DueExtensions_Pairings_PairingId",
                        column: x => x.PairingId,
                        principalTable: "Pairings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DueExtensions_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DueExtensions_Provinces_ProvinceId",
                        column: x => x.ProvinceId,
                        principalTable: "Provinces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DueExtensions_AreaId",
                table: "DueExtensions",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_DueExtensions_PairingId",
                table: "DueExtensions",
                column: "PairingId");

            migrationBuilder.CreateIndex(
                name: "IX_DueExtensions_PeriodId_PairingId",
                table: "DueExtensions",
                columns: new[] { "PeriodId", "PairingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DueExtensions_ProvinceId_PeriodId",
                table: "DueExtensions",
                columns: new[] { "ProvinceId", "PeriodId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DueExtensions");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "SideEntries");

            migrationBuilder.DropColumn(
                name: "Unlocked_At",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Unlocked_Reason",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Unlocked_Title",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Unlocked_Until",
                table: "Reports");
        }
    }
}
